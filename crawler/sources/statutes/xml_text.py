"""From the XML of law.go.kr to a law's tree: each unit has its label in its text."""

from __future__ import annotations

from lxml import etree

from index.korean.patterns import lazy
from index.korean.statutes.addenda import Addenda
from index.korean.statutes.growing import Text
from index.korean.statutes.marks import CIRCLED, GROUP, number, parenthesised
from index.korean.statutes.tree import Law, Level

_ARTICLE = lazy(r"제[0-9]{1,4}조(?:의[0-9]{1,3}){0,2} ?")
_LABEL = lazy(
    r"(?:[①-⑳㉑-㉟㊱-㊿]|<[0-9]{1,4}>|[0-9]{1,3}(?:의[0-9]{1,3}){0,2}\.|[가-힣](?:의[0-9]{1,3})?\.) ?"
)
_DIGITS = lazy(r"[0-9]{1,6}")
_IS_ARTICLE = "조문"  # of 조문여부; 전문 is the heading of a 편, 장, 절 or 관


def read_text(root: etree._Element, title: str) -> Law:
    """Return the tree of a version."""
    body, addenda = Text(), Addenda()
    for unit in root.iterfind("조문/조문단위"):
        if _said(unit, "조문여부") == _IS_ARTICLE:
            _article(body, unit)
        else:
            _group(body, _said(unit, "조문내용"))
    for unit in root.iterfind("부칙/부칙단위"):
        _addendum(addenda, unit)
    return Law(title, "", body.nodes(), addenda.nodes())


def _group(body: Text, line: str) -> None:
    if begun := GROUP.fullmatch(f"# {' '.join(line.split())}"):
        body.begin(Level(begun[2]), number(begun[1], begun[3]), begun[4])


def _article(body: Text, unit: etree._Element) -> None:
    stem, branch = (_digits(_said(unit, name)) for name in ("조문번호", "조문가지번호"))
    if not stem:
        return
    said = _said(unit, "조문내용")
    label = _ARTICLE.match(said)
    heading, text = parenthesised(said[label.end() if label else 0 :])
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    article = body.begin(Level.ARTICLE, number(stem, f"의{branch}" if branch else ""), heading)
    article.lines += lines
    for paragraph in unit.iterfind("항"):
        if mark := _paragraph(_said(paragraph, "항번호")):
            body.begin(Level.PARAGRAPH, mark).lines += _lines(paragraph, "항내용")
        _items(body, paragraph)
    _items(body, unit)


def _items(body: Text, above: etree._Element) -> None:
    for item in above.iterfind("호"):
        stem, branch = (_digits(_said(item, name)) for name in ("호번호", "호가지번호"))
        if stem:
            body.begin(Level.ITEM, number(stem, f"의{branch}" if branch else "")).lines += _lines(
                item, "호내용"
            )
        for subitem in item.iterfind("목"):
            if mark := _said(subitem, "목번호").rstrip("."):
                body.begin(Level.SUBITEM, mark[:8]).lines += _lines(subitem, "목내용")


def _addendum(addenda: Addenda, unit: etree._Element) -> None:
    """Take in a 부칙; its own first line tells which, else what stands beside it does."""
    lines = [line.rstrip() for line in _said(unit, "부칙내용").splitlines() if line.strip()]
    if not (lines and addenda.begins(lines[0].strip())):
        day = _said(unit, "부칙공포일자")
        told = f"{day[:4]}.{int(day[4:6])}.{int(day[6:])}" if day.isdecimal() and len(day) == 8 else ""
        lines.insert(0, f"부칙 <제{_digits(_said(unit, '부칙공포번호')) or 0}호,{told}>")
    addenda.begin(lines[0].strip())
    for line in lines[1:]:
        addenda.read(line)


def _lines(element: etree._Element, name: str) -> list[str]:
    """Return the lines of a provision without its label, which its number repeats."""
    said = _said(element, name)
    label = _LABEL.match(said)
    return [line.strip() for line in said[label.end() if label else 0 :].splitlines() if line.strip()]


def _paragraph(mark: str) -> str:
    if mark and mark[0] in CIRCLED:
        return str(CIRCLED.index(mark[0]) + 1)
    return _digits(mark)


def _digits(text: str) -> str:
    """Return the number in a text: 0035 is 35, and 0 or nothing is none."""
    found = _DIGITS.search(text)
    return str(int(found[0])) if found and int(found[0]) else ""


def _said(element: etree._Element, name: str) -> str:
    """Return what a child says, with what stands in images and other marks inside it."""
    child = element.find(name)
    return "" if child is None else "".join(map(str, child.itertext())).strip()
