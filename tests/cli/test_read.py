import json
from html.parser import HTMLParser
from unicodedata import normalize

import pytest

TEXT = (
    "이종호 과학기술정보통신부 장관은 6일 카카오(035720)에 전기통신사업법 개정안을 설명했다. "
    "이 장관은 600억원이라고 했다."
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "기사 1.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_what_is_found_comes_as_rows(platwatch, article):
    told = platwatch("read", str(article), "--date", "2022-11-09").stdout
    rows = [json.loads(line) for line in told.splitlines()]
    assert [(row["kind"], row["mention"]) for row in rows] == [
        ("person", "이종호 과학기술정보통신부 장관"),
        ("organisation", "과학기술정보통신부"),
        ("date", "6일"),
        ("organisation", "카카오(035720)"),
        ("law", "전기통신사업법 개정안"),
        ("person", "이 장관"),
        ("amount", "600억원"),
    ]
    assert all(TEXT[row["start"] : row["end"]] == row["mention"] for row in rows)
    assert {"id", "kind", "title", "date", "url"} <= rows[0].keys()
    assert rows[2]["date"] == "2022-11-06"
    assert rows[5]["facts"]["name"] == "이종호"


def test_hangul_of_letters_is_read_as_that_of_syllables(platwatch, article):
    same = platwatch("read", str(article), "--date", "2022-11-09").stdout
    article.write_text(normalize("NFD", TEXT), encoding="utf-8")
    assert platwatch("read", str(article), "--date", "2022-11-09").stdout == same


def test_a_table_is_in_words(platwatch, article):
    told = platwatch("read", str(article), "--date", "2022-11-09", "--format", "table").stdout
    assert "법률·의안" in told
    assert "앞에 나온 사람" in told


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.shown, self.inside = [], "", False

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside = self.inside or tag == "main"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "main"

    def handle_data(self, data):
        self.shown += data if self.inside else ""


@pytest.mark.parametrize(
    "text", [TEXT, "<script>alert('1')</script> 카카오\"><img src=x> & 「<b>법」 개정안"]
)
def test_a_page_shows_the_text_itself_and_loads_nothing(platwatch, tmp_path, text):
    path, page = tmp_path / "글.txt", tmp_path / "글.html"
    path.write_text(text, encoding="utf-8")
    platwatch("read", str(path), "--date", "2022-11-09", "-o", str(page))
    parsed = Page()
    parsed.feed(page.read_text(encoding="utf-8"))
    assert parsed.shown == text
    assert not {"script", "img", "link", "b"} & {tag for tag, _ in parsed.tags}
    assert not any({"src", "href"} & attributes.keys() for _, attributes in parsed.tags)
    assert [attributes["lang"] for tag, attributes in parsed.tags if tag == "html"] == ["ko"]


def test_older_korean_encoding_is_understood(platwatch, tmp_path):
    path = tmp_path / "글.txt"
    path.write_bytes("공정위는 5일".encode("cp949"))
    assert "공정거래위원회" in platwatch("read", str(path), "--date", "2024-11-06").stdout


def test_without_a_day_today_is_said(platwatch, article):
    assert "--date" in platwatch("read", str(article)).stderr


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"\xff\xfe\x00\xd8", "UTF-8"), (b"a" * 1_000_001, "1,000,000"), (None, "없는.txt")],
)
def test_what_cannot_be_read_is_said_in_one_sentence(platwatch, tmp_path, content, sentence):
    path = tmp_path / "없는.txt"
    if content is not None:
        path.write_bytes(content)
    told = platwatch("read", str(path), "--date", "2024-11-06")
    assert told.exit_code == 1
    assert sentence in told.stderr
    assert told.stdout == ""


def test_nothing_found_is_no_failure(platwatch, tmp_path):
    path = tmp_path / "빈.txt"
    path.write_text("", encoding="utf-8")
    told = platwatch("read", str(path), "--date", "2024-11-06", "--format", "json")
    assert (told.exit_code, json.loads(told.stdout)) == (0, [])
    assert "찾지 못했습니다" in told.stderr


def test_a_text_of_utf_16_is_read(platwatch, tmp_path):
    path = tmp_path / "메모장.txt"
    path.write_text("카카오는 300억원을 낸다", encoding="utf-16")
    told = platwatch("read", str(path), "--date", "2024-11-06", "--format", "json")
    assert [one["title"] for one in json.loads(told.stdout)] == ["카카오", "300억원"]
