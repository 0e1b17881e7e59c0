"""Articles, releases, statements and posts on the command line, and what of them may leave the home."""

import csv
import hashlib
import io
import json
import shutil

import pytest
import time_machine
from openpyxl import load_workbook
from written_news import (
    ARTICLES,
    AT,
    CLOSED,
    CONTACTS,
    END,
    ESCAPE,
    PAGE,
    POST_ID,
    PRESS_ID,
    RELEASE,
    RELEASE_ID,
    UNREAD_ID,
)

from index.addresses import article_id
from index.errors import Exit
from index.rights import LONGEST_QUOTATION

PROTECTED = ("보호되는 작은 제목", "보호되는 사진 설명")
ADDRESS = "http://m.newstomato.com/readnews.aspx?inflow=N&no=1"


@pytest.fixture
def own_news(news_home, tmp_path):
    return shutil.copytree(news_home, tmp_path / "home")


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_search_finds_bills_and_writing_together(news):
    kinds = {row["kind"] for row in rows(news("search", "플랫폼", "-n", "0"))}
    assert kinds == {"bill", "article", "release", "statement", "post"}


@pytest.mark.parametrize(
    ("kinds", "found"), [(["article"], {"article"}), (["기사", "의안"], {"article", "bill"})]
)
def test_search_is_narrowed_by_kind(news, kinds, found):
    options = [part for kind in kinds for part in ("--kind", kind)]
    assert {row["kind"] for row in rows(news("search", "플랫폼", *options, "-n", "0"))} == found


def test_search_looks_into_bodies_and_quotes_around_the_words(news):
    found = {row["id"]: row for row in rows(news("search", "입점업체"))}
    assert found.keys() == {*CLOSED, RELEASE_ID}
    assert "입점 업체와" in found[PRESS_ID]["quotation"]
    assert max(len(row["quotation"]) for row in found.values()) <= LONGEST_QUOTATION


@pytest.mark.parametrize("query", [PRESS_ID, ADDRESS])
def test_a_query_that_is_an_id_or_an_address_goes_straight_to_its_record(news, query):
    assert [row["id"] for row in rows(news("search", query))] == [PRESS_ID]
    assert rows(news("search", query, "--kind", "release")) == []


def test_search_by_day_is_by_the_day_of_publication(news):
    result = news("search", "간담회", "--since", "2024-11-06", "--until", "2024-11-06")
    assert POST_ID not in {row["id"] for row in rows(result)}
    assert "보도일을 모르는 기록 1건" in result.stderr
    assert rows(news("search", "간담회", "--since", "2024-11-07")) == []


def test_reporters_and_outlets_are_found(news):
    assert RELEASE_ID in {row["id"] for row in rows(news("search", "과학기술정보통신부"))}
    assert PRESS_ID in {row["id"] for row in rows(news("search", "김기자"))}


def test_bills_lists_bills_alone(news):
    assert {row["kind"] for row in rows(news("bills", "-n", "0"))} == {"bill"}
    assert {row["kind"] for row in rows(news("bills", "--since", "2024", "-n", "0"))} == {"bill"}


def test_a_title_counts_for_more_than_a_body(news):
    assert rows(news("search", "자율규제", "--kind", "release"))[0]["id"] == RELEASE_ID


def test_a_table_names_what_show_takes(news):
    said = news("search", "입점업체", "--format", "table").stdout
    for word in (PRESS_ID, "기사", "정정보도", "종류"):
        assert word in said
    assert ESCAPE not in said


def test_nothing_found_says_that_news_was_collected_too(news):
    assert "기사·보도자료·발표 6건(매체 5곳)" in news("search", "없는낱말이다").stderr


@pytest.mark.parametrize("reference", [PRESS_ID, ADDRESS, RELEASE["address"] + "&call_from=rsslink"])
def test_an_article_is_shown_by_id_and_by_any_of_its_addresses(news, reference):
    result = news("show", reference)
    assert (result.exit_code, "인용 " in result.stdout) == (Exit.DONE, True)


def test_show_tells_how_dates_are_known_and_what_became_of_the_piece(news):
    said = news("show", PRESS_ID).stdout
    for part in (
        "2024-11-06 15:10 +09:00 (근거: json-ld)",
        "[정정보도]",
        "서지 정보만",
        "--snapshot",
        "sha256:",
    ):
        assert part in said
    assert END not in said


def test_show_prints_a_free_text_whole_and_says_why_there_is_none(news):
    assert END in news("show", RELEASE_ID).stdout
    unread = news("show", UNREAD_ID)
    assert "본문 없음: 유료 기사" in unread.stdout
    assert ESCAPE not in unread.stdout


def test_show_tells_what_changed_without_the_text(news):
    said = news("show", PRESS_ID, "--history").stdout
    assert "제목: 플랫폼 대표 간담회 1 → 고친 제목" in said
    assert "본문:" in said
    assert "덧붙인" not in said.partition("내력")[2]


@pytest.mark.parametrize("option", ["--votes", "--known=2026-01-01"])
def test_what_is_asked_of_bills_is_not_asked_of_articles(news, option):
    result = news("show", PRESS_ID, option)
    assert (result.exit_code, option.partition("=")[0] in result.stderr) == (Exit.USAGE, True)
    assert news("show", "2118769", "--snapshot").exit_code == Exit.USAGE


@pytest.mark.parametrize("reference", ["n-0000000000", "https://www.newstomato.com/ReadNews.aspx?no=99"])
def test_an_article_that_is_not_held_is_not_found(news, reference):
    result = news("show", reference)
    assert (result.exit_code, "매체 5곳" in result.stderr) == (Exit.NOT_FOUND, True)


def test_a_wrong_address_is_named(news):
    assert news("show", "https://").exit_code == Exit.USAGE


def test_a_snapshot_is_what_was_received(news):
    result = news("show", PRESS_ID, "--snapshot")
    assert "2026-03-03 09:30:00+09:00" in result.stdout
    assert "상태 200" in result.stdout
    assert END in result.stdout
    assert ESCAPE not in result.stdout
    assert "밖으로 옮기지" in result.stderr


def test_a_snapshot_that_is_gone_says_so(news, own_news):
    shutil.rmtree(own_news / "archive")
    assert news("--home", str(own_news), "show", PRESS_ID, "--snapshot").exit_code == Exit.NOT_FOUND


@pytest.mark.parametrize(
    ("key", "cited"),
    [
        (
            PRESS_ID,
            "김기자, 「고친 제목」[정정보도], 뉴스토마토, 2024. 11. 6., "
            "https://www.newstomato.com/ReadNews.aspx?no=1 (2026. 3. 3. 확인, 보관본 sha256:{digest}).",
        ),
        (
            RELEASE_ID,
            "과학기술정보통신부, 「플랫폼 자율규제 간담회 개최」(보도자료), 2024. 11. 6., "
            "https://www.korea.kr/briefing/pressReleaseView.do?newsId=1 "
            "(2026. 3. 3. 확인, 보관본 sha256:{digest}).",
        ),
        (
            "2118769",
            "「방송통신발전 기본법 일부개정법률안(대안)」"
            "(과학기술정보방송통신위원장 제안, 의안번호 제2118769호), 2022. 12. 8. 원안가결, "
            "https://example.org/bill/PRC_A2118769 (2026. 3. 2. 받은 자료에 따름, 보관본 sha256:00).",
        ),
    ],
)
def test_citations_in_the_korean_manner(news, key, cited):
    digest = hashlib.sha256(PAGE.encode()).hexdigest()[:16]
    assert news("cite", key).stdout.strip() == cited.format(digest=digest)


def test_citations_as_csl_json(news):
    press, bill = json.loads(news("cite", PRESS_ID, "2118769", "--style", "csl-json").stdout)
    assert (press["type"], press["note"], press["author"]) == (
        "article-newspaper",
        "정정보도",
        [{"literal": "김기자"}],
    )
    assert press["accessed"] == {"date-parts": [[2026, 3, 3]]}
    assert (bill["type"], bill["number"]) == ("bill", "2118769")


def test_citations_as_bibtex(news):
    said = news("cite", PRESS_ID, "2118769", "--style", "bibtex").stdout
    assert said.startswith(f"@article{{{PRESS_ID},")
    for part in ("urldate = {2026-03-03}", "note = {정정보도}", "@misc{bill2118769,", "number = {2118769}"):
        assert part in said


def every_export(run, folder):
    """Yield the text of every output that carries articles, by its command line."""
    lists = [
        ["search", "간담회", "-n", "0"],
        ["search", "입점업체", "-n", "0"],
        ["search", "--kind", "article", "-n", "0"],
    ]
    lists += [["status"], ["changes", "--since", "2020-01-01"]]
    for arguments in lists:
        for form in ("table", "json", "ndjson", "csv", "tsv"):
            yield (*arguments, form), run(*arguments, "--format", form).stdout
        book = folder / "book.xlsx"
        run(*arguments, "-o", str(book))
        cells = [str(cell) for row in load_workbook(book).active.iter_rows(values_only=True) for cell in row]
        yield (*arguments, "xlsx"), "\n".join(cells)
    yield ("export",), run("export").stdout
    for key in CLOSED:
        for arguments in (
            [],
            ["--format", "json"],
            ["--format", "json", "--history"],
            ["--format", "json", "--snapshot"],
        ):
            yield ("show", key, *arguments), run("show", key, *arguments).stdout
        for style in ("korean", "csl-json", "bibtex"):
            yield ("cite", key, style), run("cite", key, "--style", style).stdout


def test_no_output_carries_more_than_the_licence_allows(news, tmp_path):
    outputs = dict(every_export(news, tmp_path))
    assert len(outputs) > 50
    assert all(text for name, text in outputs.items() if "changes" not in name)
    bodies = (" ".join(one["body"].split()) for one in ARTICLES if article_id(one["address"]) in CLOSED)
    longer = {body[at : at + LONGEST_QUOTATION + 1] for body in bodies for at in range(len(body))}
    longer = {part for part in longer if len(part) > LONGEST_QUOTATION}
    for name, text in outputs.items():
        closed = " ".join(line for line in text.splitlines() if RELEASE["address"] not in line)
        assert not [secret for secret in (*PROTECTED, *CONTACTS, *longer) if secret in closed], name


def test_an_export_is_written_under_no_name_of_another_format(news, tmp_path):
    path = tmp_path / "전체.pdf"
    result = news("export", "-o", str(path))
    assert (result.exit_code, path.exists()) == (Exit.USAGE, False)
    assert ".ndjson" in result.stderr


def test_an_export_may_be_named_after_its_day(news, tmp_path):
    path = tmp_path / "전체.2026-11-23"
    assert news("export", "-o", str(path)).exit_code == Exit.DONE
    assert path.stat().st_size


def test_a_free_text_is_exported_whole(news):
    whole = [row for row in rows(news("export")) if row.get("body") == RELEASE["body"]]
    assert [row["id"] for row in whole] == [RELEASE_ID]
    assert json.loads(news("show", RELEASE_ID, "--format", "json").stdout)["text"] == RELEASE["body"]


def test_sheets_have_the_columns_of_writing(news):
    table = list(csv.DictReader(io.StringIO(news("search", "간담회", "--format", "csv", "-n", "0").stdout)))
    assert {"식별자", "매체", "기자", "상태", "인용문", "주소"} <= table[0].keys()
    assert {row["매체"] for row in table} >= {"네이버", "과학기술정보통신부"}


def test_a_redacted_article_is_a_tombstone_everywhere(news, own_news, tmp_path):
    def run(*arguments):
        return news("--home", str(own_news), *arguments)

    done = run("redact", ADDRESS, "--reason", "본인 요청")
    assert (done.exit_code, ".warc.gz@" in done.stderr) == (Exit.DONE, True)
    shown = run("show", PRESS_ID)
    assert (shown.exit_code, "본인 요청" in shown.stdout) == (Exit.DONE, True)
    for command in (["show", PRESS_ID, "--snapshot"], ["cite", PRESS_ID]):
        assert run(*command).exit_code == Exit.NOT_FOUND
    for _, text in every_export(run, tmp_path):
        assert "고친 제목" not in text
        assert "no=1" not in text
    assert PRESS_ID not in {row["id"] for row in rows(run("search", "김기자", "-n", "0"))}
    for path in own_news.rglob("*"):
        if path.is_file() and path.parent.name != "archive":
            assert "고친 제목".encode() not in path.read_bytes(), path
    assert run("index", "check").exit_code == Exit.DONE
    assert run("show", ADDRESS).stdout == shown.stdout


def test_only_writing_is_redacted(news):
    assert news("redact", "2118769", "--reason", "x").exit_code == Exit.USAGE
    assert news("redact", PRESS_ID).exit_code == Exit.USAGE


def test_status_counts_the_news_and_names_what_was_not_read(news):
    with time_machine.travel(AT):
        result = news("status")
    held = {row["id"]: row for row in rows(result)}
    assert (held["newstomato/article"]["stored"], held["newstomato/article"]["date"]) == (2, "2024-11-06")
    assert held["tistory/post"]["stored"] == 1
    assert "읽지 못한 주소 2개: 뉴스토마토 실패 1(HTTP 404), 뉴스토마토 대기 1" in result.stderr
    assert "새 기록이 없는 출처" not in result.stderr
    with time_machine.travel(AT.replace(month=6)):
        assert "7일 넘게 새 기록이 없는 출처: 네이버 보도자료(2026-03-03부터)" in news("status").stderr


@pytest.mark.parametrize("language", ["ko", "en"])
def test_articles_are_shown_in_both_languages(news, language):
    for key in (PRESS_ID, RELEASE_ID, POST_ID):
        assert news("show", key, "--lang", language).exit_code == Exit.DONE
