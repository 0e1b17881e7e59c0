"""What is cited, in the words and the order of Korean papers, and as other programs read it."""

import json
import re
import warnings
from functools import partial
from itertools import accumulate

import pytest
import rispy
import written_citable
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from test_light_imports import loaded
from written_news import POST_ID, PRESS_ID, RELEASE_ID, STATEMENT_ID

from cli.citing.bibtex import bibtex
from cli.citing.csl import TYPES, csl
from cli.citing.korean import in_order, korean
from cli.citing.ris import ris
from cli.citing.work import Seen, Work, work_of
from index.errors import Exit

# What CSL 1.0.2 calls things, as far as it is used here.
CSL_TYPES = {"bill", "report", "hearing", "legislation", "article-newspaper", "webpage", "post-weblog"}
CSL_TEXTS = {"title", "URL", "language", "number", "section", "chapter-number", "authority", "publisher"}
CSL_TEXTS |= {"container-title", "genre", "archive_location", "note", "id", "type"}
BILL = "「견본통신법 일부개정법률안(대안)」(홍길동의원 등 10인 발의, 의안번호 제2118769호)"
SEEN = r" \(2026\. 3\. 2\. 받은 자료에 따름, 보관본 sha256:0\)\."


@pytest.mark.parametrize(("listed", "told"), [(True, False), (None, False), (False, True)])
def test_a_bill_that_left_its_list_is_cited_so(listed, told):
    absent = dict.fromkeys(("proposer", "proposer_kind", "url", "date", "decided_on", "vote", "result"))
    card = {"kind": "bill", "no": "2118769", "assembly": 21, "title": "견본통신법안", "sources": [], **absent}
    cited = korean(work_of({**card, "listed": listed}))
    assert ("출처 목록에서 더는 보이지 않음" in cited) is told


@pytest.fixture(scope="module")
def citable_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("인용")
    written_citable.fill(home)
    return home


@pytest.fixture
def cite(platwatch, citable_home):
    return lambda *arguments: platwatch("--home", str(citable_home), "cite", *arguments)


def said(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return result.stdout.splitlines()


@pytest.mark.parametrize(
    ("asked", "cited"),
    [
        (
            ["2118769"],
            re.escape(f"{BILL}, 2024. 7. 1. 발의, 2022. 12. 8. 원안가결, https://example.org/bill/PRC_L1")
            + SEEN,
        ),
        (
            ["2118769/표결"],
            re.escape(
                f"{BILL} 본회의 표결(2022. 12. 8., 원안가결, 재석 246 · 찬성 245 · 반대 0 · 기권 1), "
                "https://example.org/bill/PRC_L1"
            )
            + SEEN,
        ),
        (
            ["2118769/회의록/2022-12-08"],
            re.escape(
                "대한민국 국회, 「본회의 회의록」, 2022. 12. 8. (의안번호 제2118769호 관련), "
                "https://example.org/pdf.do?id=52"
            )
            + SEEN,
        ),
        (
            ["견본통신법/제2조의2/제1항/제1호", "--as-of", "2022-10-15"],
            r"「견본통신법」\(법률 제18198호, 2021\. 6\. 8\. 공포, 2021\. 12\. 9\. 시행\) "
            r"제2조의2제1항제1호, https://example\.org/law "
            r"\([0-9. ]+ 받은 자료에 따름, 보관본 sha256:[0-9a-f]{16}\)\.",
        ),
        (
            ["견본통신법", "--as-of", "2023-03-01"],
            r"「견본통신법」\(법률 제18198호, 2021\. 6\. 8\. 공포, 2021\. 12\. 9\. 시행\), .*",
        ),
        (
            ["견본통신법", "--as-of", "2023-07-04"],
            r".*제19153호, 2023\. 1\. 3\. 타법개정, 2023\. 7\. 4\. 시행\).*",
        ),
    ],
)
def test_each_kind_is_cited_in_the_korean_manner(cite, asked, cited):
    (line,) = said(cite(*asked))
    assert re.fullmatch(cited, line), line


def test_a_bill_is_cited_by_the_answer_that_states_it_and_no_page_is_said_to_be_read(news):
    (item,) = json.loads(news("cite", "2118769", "--style", "csl-json").stdout)
    card = json.loads(news("show", "2118769", "--format", "json").stdout)
    first = card["sources"][0]
    assert (item["archive_location"], first["service"]) == (first["digest"], "TVBPMBILL11")
    assert "accessed" not in item
    assert item["note"] == "2022. 12. 8. 원안가결; 2026. 3. 2. 받은 자료에 따름"


def test_both_names_of_a_vote_and_of_minutes_mean_the_same(cite):
    assert said(cite("2118769/vote")) == said(cite("2118769/표결"))
    assert said(cite("2118769/minutes")) == said(cite("2118769/회의록"))
    assert len(said(cite("2118769/minutes"))) == 2


def test_a_list_is_sorted_and_has_nothing_twice(cite):
    lines = said(cite("2118769/vote", "2118769", "견본통신법", "2118769", "2118769/minutes", "견본통신법"))
    assert [line.partition("(")[0].partition(", 2022")[0].strip() for line in lines] == [
        "「견본통신법」",
        "「견본통신법 일부개정법률안",
        "「견본통신법 일부개정법률안",
        "대한민국 국회, 「본회의 회의록」",
        "대한민국 국회, 「상임위원회 회의록」",
    ]


def test_hangul_comes_first_by_its_letters_then_latin():
    names = ["「Zeta」", "나", "「가 나 다」", "「가나」", "“하", "apple", "2024년 일"]
    works = [Work(name, "article", name, name, None, None, Seen()) for name in names]
    assert [one.said for one in in_order(works)] == [
        "「가나」",
        "「가 나 다」",
        "나",
        "“하",
        "2024년 일",
        "apple",
        "「Zeta」",
    ]


@pytest.mark.parametrize(
    ("asked", "code", "why"),
    [
        (["2118769/회의록/2020-01-01"], Exit.NOT_FOUND, "있는 날짜: 2022-12-01, 2022-12-08"),
        (["2118769/회의록/"], Exit.NOT_FOUND, "2022-12-08"),
        (["2100001/회의록"], Exit.NOT_FOUND, "crawl details --bill 2100001"),
        (["견본통신법/제99조"], Exit.NOT_FOUND, "제99조"),
        (["견본통신법", "--as-of", "1999-01-01"], Exit.NOT_FOUND, "2010-09-23부터"),
        (["없는말"], Exit.NOT_FOUND, "없는말"),
        (["2118769", "--as-of", "2022-10-15"], Exit.USAGE, "--as-of"),
    ],
)
def test_what_cannot_be_cited_is_named(cite, asked, code, why):
    result = cite(*asked)
    assert (result.exit_code, result.stdout) == (code, "")
    assert why in result.stderr
    assert "Traceback" not in result.stderr


@pytest.fixture
def of_every_kind(cite, news):
    """Cite one of each kind in a style, home by home; pledges are cited where they are tested."""

    def run(style):
        yield cite(
            "2118769", "2118769/vote", "2118769/minutes/2022-12-08", "견본통신법/제1조", "--style", style
        )
        yield news("cite", PRESS_ID, RELEASE_ID, STATEMENT_ID, POST_ID, "--style", style)

    return lambda style: [result.stdout for result in run(style)]


def test_csl_json_has_the_types_and_fields_of_its_schema(of_every_kind):
    items = [item for text in of_every_kind("csl-json") for item in json.loads(text)]
    assert {item["type"] for item in items} == CSL_TYPES == set(TYPES.values())
    assert len({item["id"] for item in items}) == len(items) == len(TYPES) - 1
    for item in items:
        assert item.keys() <= CSL_TEXTS | {"author", "issued", "accessed"}
        assert all(isinstance(item[name], str) for name in CSL_TEXTS & item.keys())
        for name in item.keys() & {"issued", "accessed"}:
            ((year, month, day),) = item[name]["date-parts"]
            assert year > 1900 and 1 <= month <= 12 and 1 <= day <= 31
        assert all(author.keys() == {"literal"} for author in item.get("author", []))


def test_a_csl_processor_makes_a_bibliography_of_it(of_every_kind):
    items = [item for text in of_every_kind("csl-json") for item in json.loads(text)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a field that it does not know would warn
        source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    made = CitationStylesBibliography(style, source, formatter.plain)
    for item in items:
        made.register(Citation([CitationItem(item["id"].lower())]))
    entries = [str(entry) for entry in made.bibliography()]
    assert len(entries) == len(items)
    for item in items:
        assert any(item["title"] in entry for entry in entries), item["title"]


def test_ris_is_read_back_by_a_reader_of_ris(of_every_kind):
    read = [entry for text in of_every_kind("ris") for entry in rispy.loads(text)]
    told = {entry["id"]: entry for entry in read}
    assert len(told) == len(TYPES) - 1
    types = {"BILL", "GOVDOC", "HEAR", "STAT", "NEWS", "RPRT", "ELEC", "BLOG"}
    assert {entry["type_of_reference"] for entry in read} == types
    bill = told["bill2118769"]
    assert (bill["title"], bill["note"]) == ("견본통신법 일부개정법률안(대안)", "2118769")
    assert (bill["date"], bill["notes"]) == (
        "2024/07/01/",
        ["2022. 12. 8. 원안가결; 2026. 3. 2. 받은 자료에 따름"],
    )
    assert "access_date" not in bill
    press = told[PRESS_ID]
    assert (press["authors"], press["secondary_title"]) == (["김기자"], "뉴스토마토")
    assert all(entry["accession_number"].startswith("sha256:") for entry in read if "access_date" in entry)


WORDS = st.text(min_size=1, max_size=40).filter(str.strip)


@given(WORDS, WORDS, st.sampled_from(sorted(TYPES)))
def test_nothing_in_a_title_or_a_name_breaks_a_style(title, name, kind):
    work = Work("k1", kind, title, f"「{title}」", None, "2024-01-02", Seen("2024-02-03"), authors=[name])
    assert korean(work).startswith(f"「{title}」")
    assert csl(work)["title"] == title
    lines = ris(work).split("\n")
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in lines)
    entry = bibtex(work)
    depth = list(accumulate({"{": 1, "}": -1}.get(letter, 0) for letter in entry))  # escaped ones count too
    assert depth[-1] == 0 and 0 not in depth[entry.index("{") : -1]


@pytest.mark.parametrize(
    ("url", "seen", "cited"),
    [
        (None, Seen("2024-02-03"), "「글」 (2024. 2. 3. 확인)."),
        ("https://example.org", Seen(), "「글」, https://example.org."),
        (None, Seen(), "「글」."),
    ],
)
def test_what_is_not_known_leaves_no_comma_behind(url, seen, cited):
    assert korean(Work("k1", "article", "글", "「글」", url, None, seen)) == cited


@pytest.mark.parametrize("style", ["korean", "csl-json", "bibtex", "ris"])
@pytest.mark.parametrize("asked", ["2118769/vote", "견본통신법/제1조"])
def test_citing_is_light(python, citable_home, asked, style):
    run = partial(loaded, python, PLATWATCH_HOME=str(citable_home))
    assert run("cite", asked, "--style", style) == "[]"
