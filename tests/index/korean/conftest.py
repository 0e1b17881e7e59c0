from datetime import date

import pytest

from index.korean.reading import read
from index.korean.sentences import read_quotations

TEXT = (
    "[한결뉴스 김바다 기자] 이종호 과기정통부 장관은 6일 카카오(035720)에 전기통신사업법 제22조의7에 따라"
    " 향후 5년간 600억원을 물렸다. 매주 두 차례, 지난해 4분기 3분의 2. “이날 간담회 직후 30일 이내”라고 했다."
)


@pytest.fixture(scope="session", autouse=True)
def patterns_compiled():
    """Compile the patterns once, so that no first example of hypothesis waits for it beyond its deadline."""
    read(TEXT, date(2024, 11, 6))
    read_quotations(TEXT)
