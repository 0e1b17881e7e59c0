"""What ``laws diff``, ``delegations`` and ``refs`` say of real laws, against counts by plain lines."""

from __future__ import annotations

import re
import tarfile
import time
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from index.korean.statutes.reading import read_law
from index.korean.statutes.tree import GROUPS, Level, walk
from index.tracking.statutes.delegations import Instrument, delegations
from index.tracking.statutes.difference import changes, difference
from index.tracking.statutes.refs import Dead, refs
from index.tracking.statutes.wording import without_marks

STATUTES = Path(__file__).parents[3] / "shared" / "data" / "statutes"
ACT = STATUTES / "versions" / "방송통신발전기본법.tar.xz"
BUSINESS = STATUTES / "전기통신사업법.md"

pytestmark = pytest.mark.skipif(not ACT.exists(), reason="the laws of ../shared are not here")

ARTICLE = re.compile(r"##### 제(\d+)조((?:의\d+)?)")
PARAGRAPH = re.compile(r"\*\*(.)\*\*")
ITEM = re.compile(r"  (\d+(?:의\d+)?)\\?\. ")
SUBITEM = re.compile(r"    ([가-힣])\\?\. ")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@cache
def versions():
    with tarfile.open(ACT) as held:
        names = sorted(name for name in held.getnames() if name.endswith(".md"))
        return [held.extractfile(name).read().decode() for name in names]


def version(number):
    return next(text for text in versions() if f"공포번호: '{number}'" in text)


def lines(text):
    """Return the lines of the body by their provision, read without any of the project's code."""
    found, place = {}, [""]
    for line in text.partition("\n## 부칙")[0].splitlines():
        if article := ARTICLE.match(line):
            place = [f"제{article[1]}조{article[2]}"]
        elif line.startswith("#"):
            place = [""]
        elif paragraph := PARAGRAPH.match(line):
            place = [place[0], f"제{CIRCLED.index(paragraph[1]) + 1}항"]
        elif subitem := SUBITEM.match(line):
            place = [one for one in place if not one.endswith("목")] + [f"{subitem[1]}목"]
        elif item := ITEM.match(line):
            stem, _, branch = item[1].partition("의")
            kept = [one for one in place if one.endswith("항") or one is place[0]]
            place = [*kept, f"제{stem}호" + (f"의{branch}" if branch else "")]
        if place[0]:
            plain = " ".join(re.sub(r"<[^<>]*>", "", line).split())
            # What the source alone writes now so, now so: the dot, and parentheses twice in headings.
            plain = plain.replace("·", "ㆍ").replace(" ((", " (").replace("))", ")")
            found.setdefault("/".join(place), []).append(plain)
    return {key: [line for line in ones if line] for key, ones in found.items()}


def told(old, new):
    pairs = difference(read_law(old), read_law(new)).articles
    for one in changes(pairs):
        yield from filter(None, (name(one.old), name(one.new)))


def name(part):
    return part and "/".join(node.name for node in part.path if node.level not in GROUPS and node.number)


def test_the_provisions_that_differ_are_those_whose_lines_differ():
    old, new = version("18198"), version("19152")
    before, after = lines(old), lines(new)
    differ = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    assert set(told(old, new)) == differ
    assert {key.partition("/")[0] for key in differ} == {"제35조", "제35조의2"}


def test_what_the_source_alone_writes_in_several_ways_is_no_change():
    for old, new, count in (("13581", "14574", 2), ("16015", "16019", 1)):
        laws = read_law(version(old)), read_law(version(new))
        assert len(list(changes(difference(*laws).articles))) == count
        assert len(list(changes(difference(*laws, marks=True).articles))) > count


def test_every_pair_of_neighbours_differs_where_its_lines_do():
    texts = versions()
    assert len(texts) == 27
    for old, new in pairwise(texts):
        before, after = lines(old), lines(new)
        differ = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        found = set(told(old, new))
        inside = {key for key in differ if not any(key == one or key.startswith(f"{one}/") for one in found)}
        gone = {
            key
            for key in inside
            if all("".join(side.get(key, [])) in {"", "삭제"} for side in (before, after))
        }
        assert inside - gone == set()
        assert {one.partition("/")[0] for one in found} <= {key.partition("/")[0] for key in differ}


def test_every_decree_in_the_text_is_found_with_its_article():
    text = versions()[-1]
    found = [one for one in delegations(read_law(text)) if one.instrument is Instrument.PRESIDENTIAL]
    assert len(found) == text.partition("\n---\n")[2].count("대통령령") == 53
    assert all(any(node.level in (Level.ARTICLE, Level.ADDENDUM) for node in one.path) for one in found)


def test_every_number_of_a_provision_in_the_text_stands_in_a_reference():
    law = read_law(versions()[-1])
    spans = {}
    for one in refs(law):
        spans.setdefault(id(one.path[-1]), []).append((one.start, one.end, one.quote))
    for path in walk(law.body):
        if path[-1].level in GROUPS:
            continue
        text = without_marks(f"{path[-1].text} {path[-1].tail}")
        for said in re.finditer(r"제\d+[조항호]", text):
            found = spans.get(id(path[-1]), [])
            assert any(start <= said.start() < end for start, end, _ in found), text


def test_references_to_what_was_deleted_are_named():
    found = {}
    for name in ("방송법", "전자상거래등에서의소비자보호에관한법률", "방송통신발전기본법"):
        text = (STATUTES / f"{name}.md").read_text(encoding="utf-8")
        dead = [one for one in refs(read_law(text)) if one.dead]
        found[name] = [(one.target.name, one.dead) for one in dead]
    # Both were left standing when what they cite was deleted, in 2013.
    assert found == {
        "방송법": [("제100조제1항제1호", Dead.DELETED)],
        "전자상거래등에서의소비자보호에관한법률": [("제24조제3항제1호", Dead.DELETED)],
        "방송통신발전기본법": [],
    }


def test_a_long_law_is_compared_within_a_second():
    text = BUSINESS.read_text(encoding="utf-8")
    old, new = (
        read_law(text),
        read_law(text.replace("전기통신사업자", "통신사업자").replace("이용자", "쓰는 자")),
    )
    # A busy machine only adds time: the best of three counts.
    assert min(_seconds(old, new) for _ in range(3)) < 1


def _seconds(old, new):
    started = time.process_time()
    assert len(list(changes(difference(old, new).articles))) > 200
    return time.process_time() - started
