"""From markup to paragraphs: what a reader of the page would see as lines of text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lxml import etree, html

_BLOCKS_WORDS = """
address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead
tr ul
"""
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_UNSEEN_WORDS = """
area audio button canvas embed head iframe input link map meta noscript object option script select
source style svg template textarea track video
"""
_UNSEEN = frozenset(_UNSEEN_WORDS.split())
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# What pages call the labels that only screen readers speak.
_BLIND = frozenset({"blind", "is_blind", "is-blind", "sr-only", "sr_only", "hidden", "screen_out", "a11y"})
_SPACES = re.compile(r"[\s\u00a0\u00ad\u2028\u2029\u200b-\u200f\u2060\u3000\ufeff]+")
_WORD_JOINTS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_OTHER_THAN_LETTERS = re.compile(r"[\W_]+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class TooDeepError(ValueError):
    """Markup nested deeper than the parser goes: what lies below is lost."""


def parse(text: str) -> html.HtmlElement | None:
    """Return the tree of a page or fragment, None where there is no markup or text; raises TooDeepError."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise TooDeepError
    return tree


def text_of(fragment: str) -> tuple[str, ...]:
    """Return the paragraphs of a fragment of HTML; of one that is nested too deeply, none."""
    try:
        tree = parse(_CONTROLS.sub("", fragment))
    except TooDeepError:
        return ()
    return tuple(paragraphs(tree)) if tree is not None else ()


def tidy(text: str) -> str:
    """Return a text on one line: single plain spaces, without control and invisible characters."""
    return _SPACES.sub(" ", _WORD_JOINTS.sub("", _CONTROLS.sub("", text))).strip()


def letters(text: str) -> str:
    """Return a text's letters and digits alone, by which two printings of one text are the same."""
    return _OTHER_THAN_LETTERS.sub("", text)


def paragraphs(root: html.HtmlElement, without: Collection[html.HtmlElement] = ()) -> Iterator[str]:
    """Yield the visible lines of an element, leaving out the elements in ``without``."""
    left_out = frozenset(without)
    line: list[str] = []
    for text, breaks in _pieces(root, left_out):
        if breaks:
            yield from _line(line)
            line = []
        if text:
            line.append(text)
    yield from _line(line)


def _line(pieces: list[str]) -> Iterator[str]:
    if text := tidy("".join(pieces)):
        yield text


def _pieces(root: html.HtmlElement, left_out: frozenset[html.HtmlElement]) -> Iterator[tuple[str, bool]]:
    """Yield runs of text, each with whether a line ends before it; without recursion, for deep trees."""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element in left_out or (element is not root and is_unseen(element)):
                walk.skip_subtree()
                continue
            yield element.text or "", element.tag in _BLOCKS or element.tag == "br"
        elif element is not root:
            yield element.tail or "", element.tag in _BLOCKS


def is_unseen(element: html.HtmlElement) -> bool:
    """Tell whether a reader of the page does not see the element."""
    if element.tag in _UNSEEN or not isinstance(element.tag, str):
        return True
    attributes = element.attrib
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(style):
        return True
    classes = attributes.get("class")
    return bool(classes) and not _BLIND.isdisjoint(classes.split())
