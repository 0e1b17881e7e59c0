import json
import re
from time import process_time

from hypothesis import example, given
from hypothesis import strategies as st
from printed_law import print_law

from index.korean.statutes.faults import faults
from index.korean.statutes.reading import read_law
from index.korean.statutes.tree import Law, Level, Node, packed, unpacked, walk

TEXT = r"""---
제목: 견본법
---

# 견본법

## 제1장 총칙 <개정 2020.1.1>

##### 제1조 (목적)

이 법은 견본을 목적으로 한다.

##### 제2조의2 (정의(定義) 등)

**①** 용어의 뜻은 다음과 같다. <개정 2023.1.3>

  1\. "견본"이란 다음을 말한다.
    가\. 첫째
    나\. 둘째
  1의2\. 계산식은 다음과 같다.
 <img src="http://example.org/1" >
 │각 견본 수│

다만, 견본이 없으면 그러하지 아니하다.

**②** 삭제 <2023.1.3>

##### 제3조

삭제 <2020.1.1>

### 제2절 보칙

## 부칙

부칙(다른 법) <제9999호,2019.12.31>

제1조(시행일) 이 법은 공포한 날부터 시행한다.

제2조 부터 제5조까지 생략

제6조(다른 법률의 개정) ①부터 ③까지 생략

④ 견본법 일부를 다음과 같이 개정한다.

제35조의2(신설) ① 인용된 조문이다.

⑨ 인용된 항이다.

⑤부터 <17>까지 생략

<18> 어떤 법 일부를 다음과 같이 개정한다.

제7조 생략

부칙 <제10000호,2023.1.3>

① (시행일) 이 법은 다음 각 호의 날부터 시행한다.

1. 제1조: 공포한 날

  가. 첫째
"""


def shape(nodes):
    return ["/".join(node.name for node in path) for path in walk(nodes)]


def squeezed(text):
    return re.sub(r"[\s#*\\]", "", text)


def test_every_level_has_its_place():
    law = read_law(TEXT)
    assert (law.title, law.preface) == ("견본법", "")
    assert shape(law.body) == [
        "제1장",
        "제1장/제1조",
        "제1장/제2조의2",
        "제1장/제2조의2/제1항",
        "제1장/제2조의2/제1항/제1호",
        "제1장/제2조의2/제1항/제1호/가목",
        "제1장/제2조의2/제1항/제1호/나목",
        "제1장/제2조의2/제1항/제1호의2",
        "제1장/제2조의2/제2항",
        "제1장/제3조",
        "제1장/제2절",
    ]
    article = law.body[0].children[1]
    assert article.heading == "정의(定義) 등"
    assert article.children[0].tail == "다만, 견본이 없으면 그러하지 아니하다."
    assert article.children[0].children[1].kept == ("image", "table")
    assert law.body[0].children[2].text == "삭제 <2020.1.1>"


def test_what_an_addendum_quotes_is_no_provision_of_its_own():
    first, second = read_law(TEXT).addenda
    assert (first.number, first.heading, first.text) == ("9999", "다른 법", "<제9999호,2019.12.31>")
    assert shape(first.children) == [
        "제1조",
        "제2조",
        "제6조",
        "제6조/제1항",
        "제6조/제4항",
        "제6조/제5항",
        "제6조/제18항",
        "제7조",
    ]
    assert "인용된 항" in first.children[2].children[1].text
    assert shape(second.children) == ["제1항", "제1항/제1호", "제1항/제1호/가목"]


def test_a_law_printed_is_the_text_that_was_read():
    law = read_law(TEXT)
    printed = print_law(law)
    assert squeezed(printed) == squeezed(TEXT.partition("---\n\n")[2])
    assert read_law(printed) == law
    assert unpacked(json.loads(json.dumps(packed(law)))) == law


def test_a_law_of_one_line_without_front_matter_is_a_law():
    assert read_law("") == Law("")
    assert read_law("이 법은 없다.") == Law("", "이 법은 없다.")


def test_what_is_odd_is_named():
    text = "##### 제5조 (가)\n\n##### 제4조 (나)\n\n##### 제5조 (다)\n\n    가\\. 목\n"
    assert [reason for reason, _ in faults(read_law(text))] == [
        "article out of order",
        "article twice",
        "item outside its place",
    ]
    assert not list(faults(read_law(TEXT)))
    assert [reason for reason, _ in faults(read_law("# 법\n\n## 부칙\n\n끝"))] == ["text without articles"]


MARKS = st.sampled_from(
    [
        "# ",
        "## 제1장 ",
        "##### 제1조 (",
        "##### 제9조의2 ",
        "**①** ",
        "**㊿** ",
        "<3> ",
        "<16> ",
        "  1\\. ",
        "1. ",
        "    가\\. ",
        "부칙",
        "## 부칙",
        "부칙(가) <제1호,2020.1.1>",
        "제1조(시행일) ",
        "제2조부터 제4조까지 생략",
        "다음과 같이 한다.",
        *("---", "(", ")", "<", " ", "\n", "글", "한다.\n\n"),
    ]
)


@given(st.lists(MARKS, max_size=40).map("".join))
@example("부칙\n**㊿** ")
@example("##### 제1조 (\n<3> 글")
def test_no_letter_is_lost_or_doubled(text):
    printed = print_law(read_law(text))
    assert sorted(squeezed(printed).replace("부칙", "")) == sorted(
        squeezed(_without_front(text)).replace("부칙", "")
    )


def _without_front(text):
    first, *others = text.split("\n")
    if first.rstrip() != "---":
        return text
    rest = [line.rstrip() for line in others]
    return "\n".join(rest[rest.index("---") + 1 :]) if "---" in rest else ""


@given(st.text(max_size=400))
def test_any_text_can_be_read(text):
    assert read_law(print_law(read_law(text))) is not None


def test_reading_takes_time_linear_in_the_text():
    def seconds(text):
        return min(_timed(text) for _ in range(3))

    for piece in ("제", "(", "<", "제1조", " 생략", "부칙(", "**①** ", "의1"):
        assert seconds(piece * 40_000) < 1.0
    once, fourfold = (seconds(TEXT * count) for count in (20, 80))
    assert fourfold < 12 * once


def _timed(text):
    begun = process_time()
    read_law(text)
    return process_time() - begun


def test_a_provision_is_named_as_it_is_cited():
    assert Node(Level.ARTICLE, "35의2").name == "제35조의2"
    assert Node(Level.ITEM, "3의2").name == "제3호의2"
