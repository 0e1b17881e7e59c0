"""The events that a text tells: each dated deed of a sentence, with who, where and whether it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from index.korean import sentences as korean_sentences
from index.korean import spans as korean
from index.korean.organisations import Organisation
from index.korean.patterns import lazy
from index.korean.reading import read
from index.korean.sentences import read_sentences
from index.tracking.events import chronicle, cues
from index.tracking.events.endings import PAST
from index.tracking.events.event import Actor, Found, Kind, Modality, Moment, Span
from index.tracking.events.helpers import Predicate
from index.tracking.events.joining import Dated, Joiner, dated, inside, is_told
from index.tracking.events.kinds import kind_of
from index.tracking.events.modality import fate_of, is_denied, modality_of, was_awaited
from index.tracking.events.names import Names
from index.tracking.events.predicates import read_predicates, read_to_be, read_words
from index.tracking.events.sentence import Sentence
from index.tracking.events.titles import only_says

_AT_ANOTHER_TIME = lazy(r"만에 |(?:뒤|후|이후|앞서|최근|지난|다음|이어|나중에|현재|오는) |다음 ?날")
_NEWS = 3  # days before the publication, within which a day is that of the news
_REACH = 3  # sentences behind a dated one that may go on with it
_LONGEST = 1000  # letters of a sentence
_FOLLOWING = {Kind.SANCTION, Kind.AGREEMENT, Kind.PROPOSAL, Kind.RULING}
_OF_TEXT = "the news of the text"
_AT_FIRST = 3  # letters before the name that a text begins with
_OFFICES = {"ministry", "agency"}  # whose releases begin so
# What a text tells of another time, or only that it came to be known.
_LONG_AGO = lazy(
    r"과거|당시|앞서|앞선|예전|그동안|한때|차례|잇따라|그간|시절|지난번|해마다|매년|이미 "
    r"|(?:정부|대통령|던) 때|사실[이을]"
)
_DECIDED = ("결정", "의결", "합의", "했", "하였")
# 지켰나, 됐을까: a headline that asks tells nothing.
_ASKS = lazy(r"\?$|(?:[가-힣](?<=[았었였했왔졌됐렸])나|[을를]까|[는은인]가)$")
_FACT = lazy(r"(?P<deed>[가-힣]{2,5}) 사실(?:을|도)? (?:밝혔|공개했|알렸|전했|공표했)")
_PAST_END = lazy(rf"[{PAST}](?:다|습니다|어요)[.\s]*$")


def extract(
    text: str,
    published: date,
    title: str = "",
    *,
    reading: Sequence[korean.Span] | None = None,
    sentences: Sequence[korean_sentences.Sentence] | None = None,
) -> list[Found]:
    """Return the events that a text tells, in its order; what it prints again, or is its ``title``, once.

    ``reading`` is what ``index.korean.reading.read`` gives, and ``sentences`` what ``read_sentences`` does,
    where the text was read already.
    """
    reading = read(text, published) if reading is None else reading
    sentences = read_sentences(text) if sentences is None else sentences
    extractor = _Extractor(text, published, reading)
    told = list(extractor.found("".join(title.split()), sentences))
    return [extractor.on_its_day(one) for one in told]


class _Extractor:
    """Goes through the sentences of one text, keeping whose news it tells and of which day."""

    def __init__(self, text: str, published: date, reading: Sequence[korean.Span]) -> None:
        self.text, self.published, self.named = text, published, Names(reading)
        self.chronicle = chronicle.is_chronicle(text)
        self.lead: Moment | None = None
        self.headed: Found | None = None  # the news of the text, where it is told first without a day
        self.news: Moment | None = None  # its day, where the text gives it further on
        self.near = 0  # sentences that may yet go on with the news
        self.agents: Sequence[Actor] = ()
        self.opening = True  # until a sentence tells a deed

    def found(self, title: str, sentences: Sequence[korean_sentences.Sentence]) -> Iterator[Found]:
        seen = {title}
        for sentence in sentences:
            words = "".join(sentence.text.split())
            if words in seen or _ASKS.search(words):
                continue
            seen.add(words)
            # No prose has longer sentences; in parts the time does not grow faster than the text.
            for start in range(sentence.start, sentence.end, _LONGEST):
                where = (start, min(start + _LONGEST, sentence.end))
                found = list(self._of_sentence(where, sentence.kind == "caption"))
                self._remember(found, where)
                yield from found

    def on_its_day(self, one: Found) -> Found:
        """Return a find of the news of the whole text on the day that the text gives it further on."""
        if one is not self.headed or self.news is None:
            return one
        return replace(one, moment=replace(self.news, basis="inferred"))

    def _is_of_news(self, one: Found, where: Span) -> bool:
        """Tell whether a later find gives the day of the news: by nobody else, and of no earlier time."""
        if self.headed is None or self.news is not None or _LONG_AGO.search(self.text, *where):
            return False
        return _agents(one) <= _agents(self.headed)

    def _remember(self, found: Sequence[Found], where: Span) -> None:
        self.near = max(0, self.near - 1)
        for one in found:
            if _OF_TEXT in one.rules:
                self.headed = one
            elif one.moment and one.moment.precision == "day" and one.modality is Modality.HAPPENED:
                near = 0 <= (self.published - one.moment.first).days <= _NEWS
                self.lead = one.moment if near else self.lead
                self.news = one.moment if near and self._is_of_news(one, where) else self.news
                self.near = _REACH if near else 0
            self.agents = tuple(actor for actor in one.actors if actor.role == "agent") or self.agents
        if not found:
            self.agents = Sentence(self.text, where, self.named).topic() or self.agents

    def _of_sentence(self, where: Span, caption: bool) -> Iterator[Found]:
        sentence = Sentence(self.text, where, self.named, self.agents)
        dates = [made for one in sentence.dates if (made := dated(self.text, one))]
        yield from (sentence.called(one.name, one.moment, one.span) for one in dates if one.name)
        found = list(self._dated(sentence, dates, caption) if dates else self._undated(sentence))
        yield from found or self._noted(sentence, dates)

    def _noted(self, sentence: Sentence, dates: Sequence[Dated]) -> Iterator[Found]:
        """Yield what a line of a chronology tells without a verb: 11월 18일 = 유출 사실 인지."""
        told = chronicle.entry(self.text, sentence.where, dates) if dates and self.chronicle else None
        if told is not None:
            day = dates[0]
            kind, modality = chronicle.kind_of(told, day.moment.first, self.published)
            yield sentence.noted(told, day.moment, day.span, kind, modality)

    def _dated(self, sentence: Sentence, dates: Sequence[Dated], caption: bool) -> Iterator[Found]:
        words = read_words(self.text, *sentence.where)
        done = sorted(read_predicates(words) + read_to_be(words, (one.span[1] for one in dates)))
        closing = next((one for one in reversed(done) if _closes(one)), None)
        joined = Joiner(self.text, sentence.where, sentence.quotes, done, dates, self.published).joined()
        told = (
            one for one in joined if self._is_deed(*one, caption) and not self._only_awaited(one[1], closing)
        )
        pairs = [(self._on_news(*one), one[1]) for one in told]
        ends = {verb.span[1] for _, verb in pairs} | {
            one.span[1] for one in done if one.form in ("final", "clause")
        }
        for one, verb in pairs:
            begin = max(
                (end for end in ends if end <= min(one.span[0], verb.span[0])), default=sentence.where[0]
            )
            made = self._made(sentence, begin, one, verb, closing)
            yield made
            goes_on = made.kind is Kind.MEETING or self._is_at_once(verb, closing)
            if closing and goes_on and not _is_dated_apart(pairs, verb, closing):
                yield from self._decided(sentence, one, verb, closing, made)

    def _on_news(self, one: Dated, verb: Predicate) -> Dated:
        """Return a date as that of the news, where 이날 was read as a day ahead of what was done on it."""
        ahead = one.moment.first > self.published and verb.tense == "past" and not verb.planned
        if not ahead or one.mention.basis not in ("named", "lead"):
            return one
        day = self.lead.first if self.lead else self.published
        return replace(one, moment=Moment(day, day, "day", "inferred"))

    def _is_deed(self, one: Dated, verb: Predicate, caption: bool) -> bool:
        if not is_told(verb) and not verb.negated and verb.form != "if":
            return False
        if verb.negated and verb.going_on and not one.since:
            return False  # 올해까지 얼마를 썼는지 밝히지 않고 있다
        posed = verb.going_on and one.moment.precision == "day" and verb.form == "final"
        if posed or (caption and verb.form == "join"):
            return False
        if one.until and (one.moment.last or one.moment.first) >= self.published and verb.tense == "past":
            return verb.noun not in cues.words("requests")
        past = (one.moment.last or one.moment.first) < self.published
        return not (verb.tense == "present" and verb.form == "final" and past and verb.cue is None)

    def _only_awaited(self, verb: Predicate, closing: Predicate | None) -> bool:
        """Tell whether a verb tells only that something had been planned: 공개할 예정이던 보고서를 냈다."""
        return was_awaited(verb, self.text) and not fate_of(verb, self.text, closing)

    def _made(
        self, sentence: Sentence, begin: int, one: Dated, verb: Predicate, closing: Predicate | None
    ) -> Found:
        verb = verb._replace(fate=fate_of(verb, self.text, closing))
        modality = modality_of(verb, closing, one.moment, one.since, self.published)
        if is_denied(self.text[slice(*sentence.where)]):
            modality = Modality.NEGATED
        says = only_says(self.text, verb)
        kind = Kind.ANNOUNCEMENT if says else kind_of(verb, sentence.clause(begin, verb), modality)
        rules = (f"date {one.mention.basis}", f"verb {verb.noun} {verb.form}", f"tense {verb.tense}")
        return sentence.made(begin, verb, kind, modality, one.moment, one.span, rules)

    def _decided(
        self, sentence: Sentence, one: Dated, verb: Predicate, closing: Predicate, made: Found
    ) -> Iterator[Found]:
        """Yield what a meeting decided, beside the meeting: 회의를 열고 과징금을 부과하기로 의결했다."""
        if verb.form not in ("join", "clause") or closing.cue is None or closing.negated or closing.doubtful:
            return
        if closing.cue.kind in cues.words("decisive"):
            later = self._made(sentence, verb.span[1], one, closing, closing)
            yield replace(later, actors=made.actors, rules=(*later.rules, "decided there"))

    def _is_at_once(self, verb: Predicate, closing: Predicate | None) -> bool:
        """Tell whether two things were done on one day: 부과하고 고발했다; not 착수하고 2년 만에 부과했다."""
        if closing is None:
            return False
        between = self.text[verb.span[1] : closing.span[0]]
        return verb.word.endswith("고") and _AT_ANOTHER_TIME.search(between) is None

    def _undated(self, sentence: Sentence) -> Iterator[Found]:
        """Yield what a text says was done with no day: 발의 사실을 밝혔다, and what goes on with the news."""
        start, end = sentence.where
        fact = _FACT.search(self.text, start, end) if self.text.find(" 사실", start, end) >= 0 else None
        if fact is not None:
            cue = cues.verb(fact["deed"])
            done = Predicate(fact.span("deed"), fact["deed"], fact["deed"], cue, "final", "past")
            yield from self._told(sentence, done, None, "said to have been done")
        elif self.opening and not self.lead and sentence.names and _PAST_END.search(self.text, end - 6, end):
            self.opening = False
            yield from self._headed(sentence)
        elif self.lead and self.near and sentence.names and _PAST_END.search(self.text, end - 6, end):
            told = read_predicates(read_words(self.text, start, end))
            if told and told[-1].form == "final" and told[-1].tense == "past":
                moment = replace(self.lead, basis="inferred")
                yield from self._told(sentence, told[-1], moment, "goes on with the news")

    def _headed(self, sentence: Sentence) -> Iterator[Found]:
        """Yield what an office tells first, without a day: 공정위는 … 과징금을 부과하기로 결정하였다."""
        if sentence.dates or _LONG_AGO.search(self.text, *sentence.where) or not self._by_office(sentence):
            return
        told = read_predicates(read_words(self.text, *sentence.where))
        last = told[-1] if told else None
        if last is None or last.form != "final" or last.tense != "past" or _announces(last):
            return
        resolved = len(told) > 1 and told[-2].form == "resolved" and last.noun in _DECIDED
        moment = Moment(self.published, self.published, "day", "inferred")
        yield from self._told(sentence, told[-2] if resolved else last, moment, _OF_TEXT)

    def _by_office(self, sentence: Sentence) -> bool:
        """Tell whether a sentence begins with an office, and not with what is quoted."""
        first = sentence.names[0]
        begins = first.start - sentence.where[0] <= _AT_FIRST and inside(first.start, sentence.quotes) < 0
        return begins and isinstance(first, Organisation) and first.kind in _OFFICES

    def _told(self, sentence: Sentence, done: Predicate, moment: Moment | None, rule: str) -> Iterator[Found]:
        """Yield what somebody named did, where it is of a kind that is news by itself."""
        kind = kind_of(done, sentence.clause(sentence.where[0], done), Modality.HAPPENED)
        if done.cue is None or kind not in _FOLLOWING or done.negated or done.doubtful or done.planned:
            return
        made = sentence.made(sentence.where[0], done, kind, Modality.HAPPENED, moment, None, (rule,))
        if any(one.role == "agent" and one not in self.agents for one in made.actors):
            yield made


def _closes(done: Predicate) -> bool:
    """Tell whether a verb may be the last of a sentence: 발표했다, 지원하기로 했다."""
    return done.form == "final" or (done.form == "resolved" and done.planned)


def _is_dated_apart(pairs: Sequence[tuple[Dated, Predicate]], verb: Predicate, closing: Predicate) -> bool:
    """Tell whether the last verb of a sentence has a day of its own, or what it is joined to has."""
    return any(other is closing or verb.span[1] < one.span[0] < closing.span[0] for one, other in pairs)


def _agents(one: Found) -> set[str]:
    return {actor.name for actor in one.actors if actor.role == "agent"}


def _announces(done: Predicate) -> bool:
    """Tell whether a verb tells that something was said, and not done: 부과하겠다고 예고했다, 알려졌다."""
    return done.cue is not None and done.cue.kind is Kind.ANNOUNCEMENT
