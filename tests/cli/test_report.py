import pytest

from cli.report import say_plan, say_report
from crawler.plan import PlannedList
from crawler.session import Reason, Report
from index.errors import Exit

SHORT = Reason("crawl.partial.short", {"list": "견본", "announced": 9, "distinct": 8, "missing": 1})
NO_KEY = {"rows": 5, "total": 9, "variable": "KEY", "apply_at": "https://example.org"}


def test_a_complete_crawl_ends_with_its_counts(capsys):
    new = {"bill:a", "plenary_vote:a"}
    odd = {"unknown_fields": {"S": {"\x1bx"}}, "absent_fields": {"S": {"Y"}, "T": set()}}
    report = Report(new=new, seen={*new, "bill:c"}, undated={"a"}, **odd, unknown_results={"미래의 결과"})
    assert say_report(report) == Exit.DONE
    said = capsys.readouterr().err.splitlines()
    assert said[-1].startswith("새 기록 2 · 바뀜 0 · 그대로 1 ·")
    assert said[-3:-1] == ["수집 완료.", "종류별 새 기록: 의안 1 · 본회의 표결 1"]
    assert "S에 모르는 항목이 있습니다: \\u001bx" in said[0]
    assert "S에 있어야 할 항목이 어느 행에도 없습니다: Y" in said[1]
    assert "뜻을 모르는 처리 결과가 있습니다: 미래의 결과" in said[2]


def test_a_failure_of_the_network_is_told_in_words(capsys):
    values = {"list": "견본", "why": "DownloadTimeoutError"}
    say_report(Report(partial={"견본": Reason("crawl.partial.unanswered", values)}))
    assert "(정한 시간 안에 답이 없음)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("report", "code", "said"),
    [
        (Report(partial={"견본": SHORT}), Exit.PARTIAL, "1건이 모자랍니다"),
        (Report(stop=Reason("crawl.stop.no_key", NO_KEY)), Exit.PARTIAL, "환경 변수 KEY에 두고"),
        (Report(interrupted=True), Exit.INTERRUPTED, "중단됨"),
    ],
)
def test_what_is_not_complete_says_why(capsys, report, code, said):
    assert say_report(report) == code
    assert said in capsys.readouterr().err


def test_a_plan_counts_requests_and_says_once_what_is_wrong_with_the_key(capsys):
    problem = Reason("crawl.stop.no_key", NO_KEY)
    failed = Reason("crawl.partial.unanswered", {"list": "발의", "why": "HTTP 500"})
    planned = [
        PlannedList("의안검색", 22, 16501, 17, True, problem),
        PlannedList("표결", 21, 100, 1, False, Reason(problem.key, NO_KEY | {"total": 100})),
        PlannedList("발의", 22, None, None, True, failed),
    ]
    assert say_plan(planned) == Exit.PARTIAL
    assert say_plan(planned[:0]) == Exit.DONE
    said = capsys.readouterr().err
    assert "의안검색 22대: 16,501건, 요청 17회" in said
    assert "표결 21대: 100건 그대로" in said
    assert "요청 모두 18회" in said
    assert said.count("인증키가 없어") == said.count("전체 9건") == 1
    assert "HTTP 500" in said
