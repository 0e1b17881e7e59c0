"""Conditions on the columns and tags of the cards: what each fact and day of a query asks of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from index.korean.text import squeeze
from index.moments import today
from index.search.cards import BILL, OF_TOPIC, PASSED
from index.search.language.tree import During, Is

if TYPE_CHECKING:
    from index.search.meanings.meaning import Bounds

KINDS = {
    **{"의안": "bill", "기사": "article", "보도자료": "release", "발표": "statement", "글": "post"},
    "약속": "pledge",
}
PENDING = "계류"
_SAID = {"pending": PENDING, "passed": "가결", "통과": "가결"}
Clause = tuple[str, Sequence[Any]]
NEVER: Clause = ("0", ())


def condition_of(condition: Is | During) -> Clause:
    """Return the condition that a fact or a day of a query is, and its values."""
    return _during(condition) if isinstance(condition, During) else FACTS[condition.field](condition.value)


def stage_named(word: str) -> str | None:
    """Return the key of a stage by its word in either language, with any spacing, or by its key."""
    from index.tracking.stages import REACHED  # noqa: PLC0415 - most queries name no stage

    plain = squeeze(word)
    named = (key for key, one in REACHED.items() if plain in map(squeeze, (key, one.korean, one.english)))
    return next(named, None)


def marks_for(values: Collection[Any]) -> str:
    """Return a place for each value in a list of SQL."""
    return ", ".join("?" * len(values))


def either(clauses: Sequence[Clause]) -> Clause:
    """Return the condition that one of several holds."""
    joined = " OR ".join(clause for clause, _ in clauses)
    return f"({joined})", [value for _, values in clauses for value in values]


def _column(column: str, values: Sequence[str]) -> Clause:
    return f"{column} IN ({marks_for(values)})", values


def _tagged(name: str, values: Sequence[str]) -> Clause:
    tags = f"SELECT number FROM tag WHERE name = '{name}' AND value IN ({marks_for(values)})"  # noqa: S608 - our own names
    return f"number IN ({tags})", values


def _kind(word: str) -> Clause:
    return "kind = ?", [KINDS.get(word, word)]


def _year(word: str) -> Clause:
    return "day BETWEEN ? AND ?", [word, f"{word}-12-31"]


def _assembly(word: str) -> Clause:
    number = word.removeprefix("제").removesuffix("국회").strip().removesuffix("대")
    return ("assembly = ?", [int(number)]) if number.isdecimal() and len(number) < 4 else NEVER


def _canonical(field: str, word: str) -> tuple[str, ...]:
    """Return how records write what a word means: by short names, and before or after it was renamed."""
    from index.search.meanings.words import canonical  # noqa: PLC0415 - most lists ask for no name

    return canonical(field, word)


def _company(word: str) -> Clause:
    return _tagged("company", _canonical("company", word))


def _law(word: str) -> Clause:
    """A bill is of the law that it amends; what was written is of every law that it names."""
    names = _canonical("law", word)
    own, named = _column("law", names), _tagged("law", names)
    return f"({own[0]} OR kind <> '{BILL}' AND {named[0]})", [*own[1], *named[1]]


def _committee(word: str) -> Clause:
    return _column("committee", _canonical("committee", word))


def _stage(word: str) -> Clause:
    now = "CASE WHEN stage = 'promulgated' AND in_force_on <= ? THEN 'in_force' ELSE stage END"
    return f"{now} = ?", [str(today()), stage_named(word)]


def _result(word: str) -> Clause:
    word = _SAID.get(word.casefold(), word)
    if word == PENDING:
        return f"kind = '{BILL}' AND result IS NULL", ()
    return _column("result", PASSED if word == "가결" else [word])


def _status(word: str) -> Clause:
    if word == "처리":
        return f"kind = '{BILL}' AND result IS NOT NULL", ()
    return _result(word) if word == PENDING else NEVER


def _people(*columns: str) -> Callable[[str], Clause]:
    def named(word: str) -> Clause:
        names = dict.fromkeys((word, without_title(word)))
        clause = "{} LIKE ? ESCAPE '!'"
        return either([(clause.format(one), [f"% {_literal(name)} %"]) for one in columns for name in names])

    return named


def without_title(name: str) -> str:
    """Return a member's name without what stands behind it: 김남근의원."""
    bare = name.strip().removesuffix("의원").removesuffix("국회").strip()
    return bare if len(bare) > 1 else name


def _literal(text: str) -> str:
    return "".join("!" + letter if letter in "!%_" else letter for letter in text.replace(" ", ""))


def _outlet(word: str) -> Clause:
    return "replace(lower(outlet), ' ', '') = ?", [squeeze(word)]


def _topic(word: str) -> Clause:
    """What its timeline rests on: its bills, what reports of them, what says in its days what is of it."""
    from index.search.meanings.ready import stamp  # noqa: PLC0415 - most lists have no topic
    from index.search.meanings.words import bounds_of  # noqa: PLC0415 - as above

    topic = bounds_of(word)
    if topic is None:
        return NEVER
    of_bills = _topic_bills(word)
    reporting = (_REPORTING.format(bills=of_bills[0]), of_bills[1])
    days = [str(topic.first), str(topic.last_of_texts)]
    noted = (_NOTED, [*days, stamp(), topic.name, *[f" {topic.name} "] * 2])
    asked = (_ASKED, [*days, stamp(), topic.name])
    return either([of_bills, reporting, noted, asked])


# What a build noted of topics (index.search.topic_writing); where topics are others now, each is asked anew.
_OF_ITS_DAYS = f"kind <> '{BILL}' AND date BETWEEN ? AND ?"
_NOTED = f"""({_OF_ITS_DAYS} AND (SELECT stamp FROM topics_noted) IS ? AND number IN (
    SELECT number FROM tag WHERE name = 'topic' AND value = ?
    UNION ALL
    SELECT number FROM pledge_line JOIN card USING (id) WHERE instr(topics, ?)
    UNION ALL
    SELECT number FROM pledge_line JOIN pledge_mention USING (pledge) JOIN card ON card.id = record
    WHERE instr(topics, ?)
))"""  # noqa: S608 - our own words
_ASKED = f"({_OF_ITS_DAYS} AND (SELECT stamp FROM topics_noted) IS NOT ? AND {OF_TOPIC}(number, ?))"  # noqa: S608 - as above


# What surely speaks of a bill, and what tells a step of it that many bills of its act may have.
_REPORTING = """id IN (
    WITH of_topic AS (SELECT id AS bill FROM card WHERE {bills})
    SELECT id FROM card JOIN bill_mention USING (number) JOIN of_topic USING (bill) WHERE certain
    UNION ALL
    SELECT json_extract(content, '$.reports[' || place.value || '].record_id')
    FROM event_step JOIN of_topic USING (bill) JOIN event USING (number), json_each(reports) AS place
)"""


def _topic_bills(word: str) -> Clause:
    """A bill belongs by its number, or by its act and day; without a day of proposal, that of its vote."""
    from index.search.meanings.words import bounds_of  # noqa: PLC0415 - most lists have no topic

    topic = bounds_of(word)
    if topic is None:
        return NEVER
    by_number, by_law = _column("no", topic.numbers), _topic_law(topic)
    days = [str(topic.first), str(topic.last)]
    return f"({by_number[0]} OR {by_law[0]} AND day BETWEEN ? AND ?)", [*by_number[1], *by_law[1], *days]


def _topic_law(topic: Bounds) -> Clause:
    """An act is the topic's by its name, or by words that its name has or lacks."""
    if not topic.act_words:
        return _column("law", topic.laws)
    tests = ["instr(law, ?)"] * len(topic.act_words) + ["NOT instr(law, ?)"] * len(topic.not_act_words)
    by_words = (f"({' AND '.join(tests)})", [*topic.act_words, *topic.not_act_words])
    return either([_column("law", topic.laws), by_words])


def _during(condition: During) -> Clause:
    """A day that is not stated is in no span, not even in one without ends."""
    days = [str(condition.first or date.min), str(condition.last or date.max)]
    if condition.field == "event_on":
        tags = "SELECT number FROM tag WHERE name = 'event_day' AND value BETWEEN ? AND ?"
        return f"number IN ({tags})", days
    return f"{condition.field} BETWEEN ? AND ?", days  # one of the days of the language: a column's name


FACTS: Mapping[str, Callable[[str], Clause]] = {
    "id": lambda word: ("id = ?", [word]),
    "no": lambda word: ("(no = ? AND attached = 0 OR id = ?)", [word, word]),
    "kind": _kind,
    "year": _year,
    "company": _company,
    "law": _law,
    "committee": _committee,
    "stage": _stage,
    "result": _result,
    "source": lambda word: _tagged("source", [word]),
    "assembly": _assembly,
    "status": _status,
    "proposer": _people("leads", "others"),
    "lead": _people("leads"),
    "co": _people("others"),
    "proposer_kind": lambda word: ("proposer_kind = ?", [word]),
    "outlet": _outlet,
    "topic": _topic,
    "topic_bills": _topic_bills,
    "provision": lambda word: _tagged("provision", [word]),
}
