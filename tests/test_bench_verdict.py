import pytest

from bench.processes import verdict


@pytest.mark.parametrize(
    ("figure", "bar", "said"),
    [
        (6.0, "at most 6", ""),
        (6.1, "at most 6", "  OVER THE BAR"),
        (0.15, "at least 0.15", ""),
        (0.1, "at least 0.15", "  UNDER THE BAR"),
    ],
)
def test_a_figure_that_misses_its_bar_is_said_to(figure, bar, said):
    assert verdict(figure, bar) == said
