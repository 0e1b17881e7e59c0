"""The promises that a text makes, and what it says became of promises: read sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from index.korean import spans as korean
from index.korean.patterns import lazy
from index.korean.reading import read
from index.korean.sentences import Sentence, read_sentences
from index.tracking.pledges import lines
from index.tracking.pledges.building import doubtful
from index.tracking.pledges.course import Course, Place
from index.tracking.pledges.inline import has_marks, unrolled
from index.tracking.pledges.merging import merged
from index.tracking.pledges.pledge import Pledged, Span
from index.tracking.pledges.screening import is_headline
from index.tracking.pledges.subjects import Subjects
from index.tracking.pledges.telling import Telling
from index.tracking.pledges.whole import Whole

_ASKS = lazy(r".*\?$|(?:Q\d{0,2}|질문\d{0,2})[.:)].*[^다.][.]?$")  # Q. 환불을 거절하시는데요.
_ANSWER = lazy(r"(?:A\d{0,2}|답변?)[.:)] ")
_LONGEST = 1000  # letters of a sentence


def extract(
    text: str,
    published: date,
    title: str = "",
    *,
    outlet: str = "",
    reading: Sequence[korean.Span] | None = None,
    sentences: Sequence[Sentence] | None = None,
) -> Pledged:
    """Return what a text promises and tells of promises, in its order; what it prints again once.

    ``outlet`` is who published it; where that is a company, the words are its own.
    ``reading`` is what ``index.korean.reading.read`` gives, and ``sentences`` what ``read_sentences`` does,
    where the text was read already.
    """
    reading = read(text, published) if reading is None else reading
    sentences = read_sentences(text) if sentences is None else sentences
    whole = Whole(text, published, (title, outlet), reading, sentences)
    course = Course(whole)
    telling = Telling(course)
    for place in _places(course):
        # Nothing firm is told without a verb.
        if place.sentence.kind != "heading" and not is_headline(place.sentence.text):
            telling.read(place)
        course.remember(place)
    promises = [doubtful(one, whole.doubts) for one in merged(telling.drafts)]
    return Pledged(tuple(promises), tuple(telling.accounts))


def _places(course: Course) -> Iterator[Place]:
    """Yield the parts of sentences that are looked at, each only when those before are remembered."""
    whole = course.whole
    seen = {"".join(whole.title.split())}
    for number, sentence in enumerate(_sentences(course)):
        squeezed = "".join(sentence.text.split())
        if squeezed in seen or _ASKS.match(squeezed) or sentence.kind == "caption":
            continue
        seen.add(squeezed)
        for where in _parts(whole, sentence):
            names = whole.named.names.within(where)
            yield Place(number, sentence, where, Subjects(whole.text, whole.plain, where, names, whole.cast))


def _sentences(course: Course) -> Iterable[Sentence]:
    """Return the sentences, those that hold a list of promises as the lines of that."""
    told = course.whole.sentences
    if not has_marks(course.whole.text):
        return told
    return chain.from_iterable(_lines(course, one) for one in told)


def _lines(course: Course, sentence: Sentence) -> Sequence[Sentence]:
    """Return a sentence, or the lines of a list of promises that it holds."""
    parts = unrolled(sentence)
    return parts if len(parts) > 1 and course.lists(sentence) else [sentence]


def _parts(whole: Whole, sentence: Sentence) -> Iterator[Span]:
    """Yield where the parts of a sentence stand: those of a line that each tell a deed, behind who speaks.

    No prose has sentences longer than a part may be; in parts the time does not grow faster than the text.
    """
    begin = _begin(whole, sentence)
    for start in range(begin, sentence.end, _LONGEST):
        reach = (start, min(start + _LONGEST, sentence.end))
        yield from lines.parts(whole.plain, reach) if whole.is_line(sentence) else (reach,)


def _begin(whole: Whole, sentence: Sentence) -> int:
    """Return where a sentence begins behind the name of who speaks, or what marks an answer."""
    if answer := _ANSWER.match(whole.text, sentence.start, sentence.end):
        return answer.end()
    turn = whole.minutes.at(sentence.start)
    return max(sentence.start, turn.words) if turn and turn.words < sentence.end else sentence.start
