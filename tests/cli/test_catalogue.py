"""The catalogue is complete: both languages, the same placeholders, no key that is missing or never said."""

import ast
import json
import re
import string
from pathlib import Path

import pytest

from cli import facets, writings
from cli.agenda import rows as agenda_rows
from cli.bills import compare, similar, votes
from cli.hits import FIELDS_OF_HITS
from cli.laws import bills, delegations, diff, history, listing, refs, show
from cli.pledges import counts as pledge_counts
from cli.pledges import rows as pledge_rows
from cli.words import LANGUAGES, MODULES, WORDS, say, set_language
from cli.words.headings import SHORT_NAMES
from index.records import Article, BillCourse, PlenaryVote
from index.search.columns import Filters
from index.store.upsert import SO_ON
from index.tracking.changes import MEANINGFUL

KEY = re.compile(r"[a-z]+(\.[a-z_-]+)+")
ROOT = Path(__file__).parents[2]
SAYING = {"say", "tell", "option", "Reason", "_line", "_asking"}
# Keys that are put together while the program runs, by what they begin with; tests of commands say them all.
FAMILIES = (
    "error.system.",
    "crawl.partial.",
    "error.usage.no_",
    "example.",
    "group.",
    "heading.",
    "help.",
    "kind.",
    "mention.",
    "known_by.",
    "place.",
    "result.",
    "role.",
)
FAMILIES += (
    "basis.",
    "cite.kind.",
    "actor.",
    "diff.",
    "refs.",
    "similar.",
    "disagreement.",
    "event.",
    "lane.",
    "meant.",
    "moment.",
    "why.",
    "document.",
    "copies.why.",
    "lineage.cut.",
    "members.",
    "outcome.",
    "rank.",
    "record.",
    "relation.",
    "reuse.",
    "sources.detail.",
    "stages.",
    "state.",
    "topic.",
    "votes.of.",
    "votes.tally.",
)
FAMILIES += (
    "agenda.kind.",
    "promisor.",
    "evidence.",
    "clock.",
    "verdict.",
    "binding.",
    "strength.",
    "rubric.",
)
FAMILIES += tuple(
    f"pledge.{one}."
    for one in ("act", "actor", "basis", "doubt", "field", "relation", "review", "voice", "what", "why")
)
PARTIAL = [key for key in WORDS if key.startswith("crawl.partial.")]
LAW_TEXTS = (compare, similar, votes, bills, delegations, diff, refs, listing, history, show)
TOGETHER = {"crawl.complete", "crawl.partial", "crawl.interrupted", "crawl.undated", "crawl.outside"}


def sources():
    for package in ("cli", "crawler", "index"):
        for path in (ROOT / package).rglob("*.py"):
            if "words" not in path.parts:
                yield ast.parse(path.read_text(encoding="utf-8"))


def key_of(call):
    """Return the constant that a call says, if it says one."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name in {"option", "Option", "_asking"}:
        values = [word.value for word in call.keywords if word.arg == "key"]
    elif name in SAYING or name.endswith("Error"):
        values = call.args[:1]
    else:
        return []
    return [one.value for value in values for one in ast.walk(value) if isinstance(one, ast.Constant)]


def said():
    calls = (node for tree in sources() for node in ast.walk(tree) if isinstance(node, ast.Call))
    keys = {key for call in calls for key in key_of(call) if isinstance(key, str)}
    return {key for key in keys if KEY.fullmatch(key) and key not in FAMILIES}


def constants():
    nodes = (node for tree in sources() for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_the_same(key):
    korean, english = WORDS[key]
    assert korean
    assert english
    assert placeholders(korean) == placeholders(english)


def test_every_key_that_the_code_says_exists():
    assert len(said()) > 100
    assert said() - WORDS.keys() == set()


def test_every_key_is_said():
    families = {key for key in WORDS if key.startswith(FAMILIES)}
    assert WORDS.keys() - families - TOGETHER - constants() == set()


def test_every_placeholder_is_given_a_value():
    calls = (node for tree in sources() for node in ast.walk(tree) if isinstance(node, ast.Call))
    for call in calls:
        given = {word.arg for word in call.keywords}
        keys = [key for key in key_of(call) if key in WORDS]
        if len(keys) == 1 and given and not given & {None, "key"}:  # neither ** nor an option
            assert placeholders(WORDS[keys[0]][0]) <= given, keys[0]


def test_every_reason_of_a_partial_list_has_its_sentence():
    sweep = (ROOT / "crawler" / "sweep.py").read_text(encoding="utf-8")
    calls = (node for node in ast.walk(ast.parse(sweep)) if isinstance(node, ast.Call))
    whys = {call.args[0].value for call in calls if getattr(call.func, "attr", "") == "_reason"}
    reasons = {f"crawl.partial.{why}" for why in whys} | (said() & set(PARTIAL))
    assert reasons == set(PARTIAL)


def test_no_sentence_is_said_in_two_modules():
    modules = [module.WORDS for module in MODULES]
    assert sum(map(len, modules)) == len(WORDS)


def test_headings_belong_to_fields(platwatch, lived, news):
    known = {name for row in rows(platwatch, lived, news) for name in row} | {"score", *writings.COLUMNS}
    known |= {*facets.COLUMNS, *vars(Filters()), *FIELDS_OF_HITS}
    known |= {name for module in LAW_TEXTS for name in (*module.COLUMNS, *getattr(module, "SHEET", ()))}
    known |= {field for fields in MEANINGFUL.values() for field in fields} | set(SO_ON.values())
    known |= {column for model in (Article, BillCourse, PlenaryVote) for column in model.model_fields}
    known |= {*pledge_rows.TABLE, *pledge_rows.SHEET, *pledge_counts.SHEET}
    known |= {*agenda_rows.SHEET, *agenda_rows.COLUMNS}
    assert {key.removeprefix("heading.") for key in WORDS if key.startswith("heading.")} <= known


def rows(platwatch, lived, news):
    yield from map(json.loads, news("search", "--kind", "article").stdout.splitlines())
    for arguments in (["changes", "--since", "2026"], ["members", "list"]):
        yield from map(json.loads, lived(*arguments).stdout.splitlines())
    asked = (["bills"], ["bills", "counts"], ["timeline", "2118769"], ["status"], ["sources", "list"])
    for arguments in (*asked, ["topics", "list"], ["read", __file__, "--date", "2024-11-06"]):
        yield from map(json.loads, platwatch(*arguments).stdout.splitlines())


def test_short_names_mean_headings():
    assert {f"heading.{key}" for key in SHORT_NAMES.values()} <= WORDS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_filled_in(language):
    set_language(language)
    assert "1,234" in say("scope.cut", total=1234, shown=1)


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 records"), (1, "1 record"), (2, "2 records"), (1_200, "1,200 records")]
)
def test_words_go_with_their_number(count, told):
    set_language("en")
    assert say("scope.undated", count=count).startswith(f"{told} without")
    set_language("ko")
    assert f"기록 {count:,}건" in say("scope.undated", count=count)
