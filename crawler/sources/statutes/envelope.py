"""What law.go.kr answers under DRF: versions as a list, the text of one, or a refusal of the caller."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from crawler.answers import Answer, Misfit, Refusal, Rows, Unreadable
from crawler.sources.statutes.files import Said, version_of, with_law
from crawler.sources.statutes.xml_text import read_text
from crawler.xml_bodies import read_xml

LARGEST_MEGABYTES = 32  # with its 별표 a law takes a few
FAILED = "실패"
NOTHING = "일치하는 법령이 없습니다"
LONGEST_MESSAGE = 200
_TOTAL = re.compile(r"[0-9]{1,7}")

LISTED = {
    "법령일련번호": "mst",
    "법령ID": "law_id",
    "법령명한글": "title",
    "법령구분명": "law_kind",
    "소관부처명": "ministries",
    "공포일자": "promulgated_on",
    "공포번호": "promulgation_no",
    "시행일자": "effective_on",
    "제개정구분명": "revision_kind",
}
# The text of a version does not name its own 법령일련번호: whoever asks for it by that number knows it.
STATED = {
    "법령ID": "law_id",
    "법령명_한글": "title",
    "법종구분": "law_kind",
    "소관부처": "ministries",
    "공포일자": "promulgated_on",
    "공포번호": "promulgation_no",
    "시행일자": "effective_on",
    "제개정구분": "revision_kind",
}


def read_envelope(body: bytes, service: str, result_codes: Mapping[str, str]) -> Answer:
    """Tell a list of versions, a text, a refusal and a body that cannot be understood apart."""
    root = read_xml(body, LARGEST_MEGABYTES)
    if isinstance(root, Unreadable):
        return root
    if root.tag == "LawSearch":
        return _listed(root)
    if root.tag == "법령":
        return Rows(1, [_text(root)])
    return _refusal(" ".join(map(str, root.itertext())))


def _refusal(message: str) -> Answer:
    told = " ".join(message.split())[:LONGEST_MESSAGE]
    if NOTHING in told:
        return Rows(0, [])
    return Refusal("key_refused", told) if FAILED in told else Unreadable("xml of unknown shape")


def _listed(root: etree._Element) -> Answer:
    total = (root.findtext("totalCnt") or "").strip()
    if not _TOTAL.fullmatch(total):
        return Unreadable("no totalCnt")
    rows = [_values(row) for row in root.findall("law")]
    return Rows(
        int(total), [Said(row.get("법령일련번호", ""), version_of(row, LISTED, str(row))) for row in rows]
    )


def _text(root: etree._Element) -> Said:
    basics = root.find("기본정보")
    row = _values(basics) if basics is not None else {}
    version = version_of(row, STATED, str(row))
    said = Said("", version)
    return said if isinstance(version, Misfit) else with_law(said, read_text(root, str(version["title"])))


def _values(element: etree._Element) -> dict[str, str]:
    return {str(child.tag): (child.text or "").strip() for child in element}
