import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.answers import Misfit
from crawler.sources.statutes.files import read_versions
from crawler.sources.statutes.places import version_files

FRONT = """---
제목: 견본통신사업법
법령MST: 286079
법령ID: '001733'
법령구분: 법률
소관부처:
- 견본통신부
- 견본위원회
공포일자: 2026-05-19
공포번호: '21652'
시행일자: 2026-11-20
출처: https://example.org/법령/견본통신사업법
첨부파일: []
---

# 견본통신사업법
"""
ROW = {
    "act_dir": "견본",
    "title": "견본통신사업법",
    "law_id": "001733",
    "mst": 286079,
    "promulgated": "20260519",
    "promulgation_no": "21652",
    "effective": "2026-11-20",
    "revision_kind": "일부개정",
    "ministries": ["견본통신부"],
}


def read(text, place="a.md"):
    (said,) = read_versions(text.encode(), place)
    return said.version


def reason(text, place="a.md"):
    found = read(text, place)
    assert isinstance(found, Misfit)
    assert len(json.dumps(found.row)) < 20_000
    return found.reason


def test_front_matter_says_a_version_and_law_ids_keep_their_zeros():
    version = read(FRONT)
    assert {name: str(value) for name, value in version.items()} == {
        "mst": "286079",
        "law_id": "001733",
        "title": "견본통신사업법",
        "law_kind": "법률",
        "ministries": "견본통신부, 견본위원회",
        "promulgated_on": "2026-05-19",
        "promulgation_no": "21652",
        "effective_on": "2026-11-20",
        "link": "https://example.org/법령/견본통신사업법",
    }
    assert read(FRONT.replace("'001733'", "001733"))["law_id"] == "001733"
    assert read("\ufeff" + FRONT.replace("\n", "\r\n")) == version


def test_of_its_own_addenda_a_version_says_to_whom_it_applies():
    addenda = """
## 부칙

부칙 <제20000호,2024.1.1>

제2조(벌칙에 관한 경과조치) 앞선 판의 것이다.

부칙 <제21652호,2026.5.19>

제1조(시행일) 이 법은 공포 후 6개월이 경과한 날부터 시행한다.

제2조(신고에 관한 적용례) 이 법 시행 이후 신고하는 경우부터 적용한다.

제3조(다른 법률의 개정) 견본법을 고친다.

부칙 <제30000호,2027.1.1>

제2조(다른 특례) 나중의 것이다.
"""
    wanted = "제2조(신고에 관한 적용례) 이 법 시행 이후 신고하는 경우부터 적용한다."
    assert read(FRONT + addenda)["addenda"] == wanted
    assert "addenda" not in read(FRONT)
    row = json.dumps({**ROW, "addenda": wanted})
    assert read(row, "b.jsonl")["addenda"] == wanted


def test_a_line_of_a_history_says_a_version_with_its_kind():
    lines = "\n".join(["", json.dumps(ROW), "{", "[1]", json.dumps({**ROW, "law_id": None})])
    found = list(read_versions(lines.encode(), "b.jsonl"))
    assert [one.place for one in found] == ["b.jsonl:2", "b.jsonl:3", "b.jsonl:4", "b.jsonl:5"]
    assert (found[0].version["revision_kind"], str(found[0].version["promulgated_on"])) == (
        "일부개정",
        "2026-05-19",
    )
    assert [one.version.reason for one in found[1:]] == ["no json object", "no json object", "no law_id"]


BOMB = (
    "a: &a ["
    + "x," * 9
    + "]\n"
    + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# 법률만 있는 파일", "no front matter"),
        ("---\n제목: 끝나지 않는 머리글\n", "no front matter"),
        ("---\n제목: [\n---\n", "broken front matter"),
        ("---\n- 목록\n---\n", "broken front matter"),
        ("---\n" + "[" * 20_000 + "\n---\n", "broken front matter"),
        ("---\n제목: !!python/object/apply:os.system [x]\n---\n", "no 법령MST"),
        (f"---\n{BOMB}법령MST: *i\n---\n", "no 법령MST"),
        ("---\na: &a [*a]\n소관부처: *a\n---\n", "broken front matter"),
        (FRONT.replace("공포일자: 2026-05-19\n", ""), "no 공포일자"),
        (FRONT.replace("2026-05-19", "''"), "no 공포일자"),
        (FRONT.replace("2026-05-19", "2026-02-30"), "공포일자: no date: '2026-02-30'"),
    ],
)
def test_what_is_no_version_says_why(text, why):
    assert reason(text) == why


def test_a_file_that_is_no_text_says_so():
    (said,) = read_versions(b"---\n\xff\xfe", "a.md")
    assert said.version.reason == "no utf-8"


@given(st.text(alphabet=st.sampled_from("-\n\r:[]{}&*!'\"가a1 |>#"), max_size=200))
def test_any_front_matter_gives_a_version_or_a_reason(text):
    for found in read_versions(f"---\n{text}\n---\n".encode(), "a.md"):
        assert isinstance(found.version, dict | Misfit)


def test_files_are_found_in_order_and_links_are_not_followed(tmp_path):
    (tmp_path / "법").mkdir()
    for name in ("법/b.md", "a.jsonl", "c.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "z.md").symlink_to("/dev/zero")
    assert version_files(tmp_path) == [tmp_path / "a.jsonl", tmp_path / "법" / "b.md"]
    assert version_files(tmp_path / "a.jsonl") == [tmp_path / "a.jsonl"]
