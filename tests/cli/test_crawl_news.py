"""Commands that collect news, as a user types them."""

import json

from index.errors import Exit

CLI = ("-m", "cli")


def test_what_would_be_asked_is_said_without_asking(platwatch, tmp_path):
    result = platwatch("--home", str(tmp_path), "crawl", "releases", "--dry-run")
    assert result.exit_code == Exit.DONE
    assert "대한민국 정책브리핑: 새 주소를 찾을 곳 9곳" in result.stderr
    assert not (tmp_path / "platwatch.db").exists()
    planned = platwatch("--home", str(tmp_path), "update", "--topic", "카카오", "--dry-run")
    assert "구글 뉴스 검색: 새 주소를 찾을 곳 1곳" in planned.stderr


def test_addresses_that_are_none_of_the_web_are_refused(python, tmp_path):
    said = python(*CLI, "--home", str(tmp_path), "crawl", "url", "file:///etc/passwd")
    assert (said.returncode, "웹 주소가 아닙니다" in said.stderr) == (Exit.USAGE, True)


def test_outcomes_are_said_in_words(python, tmp_path):
    said = python(*CLI, "--home", str(tmp_path), "crawl", "url", "http://127.0.0.1:1/a")
    assert (said.returncode, "robots.txt를 확인할 수 없음 1건" in said.stderr) == (Exit.PARTIAL, True)


def test_all_sources_are_listed_and_each_is_shown(platwatch):
    rows = [json.loads(line) for line in platwatch("sources", "list").stdout.splitlines()]
    assert {"assembly", "naver_search", "korea_kr", "etnews", "web"} <= {row["name"] for row in rows}
    shown = platwatch("sources", "show", "press_releases").stdout
    assert "DATA_GO_KR_KEY" in shown
    assert "확인 전" in shown
    assert "https://www.etnews.com" in platwatch("sources", "show", "etnews").stdout
