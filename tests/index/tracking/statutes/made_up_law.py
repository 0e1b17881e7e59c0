"""Small laws, written in the shape that versions come in."""

from __future__ import annotations

from index.korean.statutes.reading import read_law

OLD = """# 시험법

## 제1장 총칙

##### 제1조 (목적)

이 법은 시험을 정함을 목적으로 한다.

##### 제2조 (정의)

이 법에서 쓰는 말은 다음과 같다. <개정 2013.3.23>

  1\\. "갑"이란 첫째 사람을 말한다.
  2\\. "을"이란 둘째 사람으로서 대통령령으로 정하는 자를 말한다.

##### 제3조 (신고)

**①** 갑은 을에게 신고하여야 한다.

**②** 제1항에 따른 신고의 방법은 장관이 정하여 고시한다.

##### 제4조 (비용)

비용은 갑이 부담하되 그 범위는 나라가 따로 정한다.

##### 제5조

삭제 <2010.1.1>

## 부칙

부칙 <제100호,2010.1.1>


이 법은 공포한 날부터 시행한다.
"""


def edited(*pairs, text=OLD):
    """Return the old law with some words in the place of others, each of which must be there."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return read_law(text)


def old():
    return read_law(OLD)
