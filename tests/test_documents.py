"""What is written for people holds no marks of two versions that were put together."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("path", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda one: one.name)
def test_a_document_has_no_marks_of_a_merge(path):
    marks = ("<<<<<<< ", "=======", ">>>>>>> ")
    assert not [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(marks)]
