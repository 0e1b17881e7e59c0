"""A store of twenty bills and the folder of its index."""

import pytest


@pytest.fixture
def index(tmp_path):
    return tmp_path / "색인"


@pytest.fixture
def filled(fill, bill):
    fill.bills(*(bill(f"PRC_{number}", title=f"제{number}호 전기통신사업법안") for number in range(20)))
    return fill
