import pytest
from click.shell_completion import BashComplete

from cli.main import cli


def complete(*words):
    *before, last = words
    completion = BashComplete(cli, {}, "platwatch", "_PLATWATCH_COMPLETE")
    return {item.value for item in completion.get_completions(list(before), last)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["se"], {"search"}),
        (["sources", ""], {"list", "show", "check", "record", "import"}),
        (["sources", "show", "ass"], {"assembly"}),
        (["bills", "--comm"], {"--committee"}),
        (["bills", "--committee", "정무"], {"정무위원회"}),
        (["bills", "--law", "방발"], {"방발법", "방발기본법"}),
        (["bills", "--result", "대안"], {"대안가결", "대안반영폐기"}),
        (["bills", "--stage", "소관위 의"], {"소관위 의결"}),
        (["bills", "--proposer-kind", "위"], {"위원장"}),
        (["help", "exit"], {"exit-codes"}),
        (["bills", "--topic", "kakao"], {"kakao-outage-2022"}),
        (["--lang", ""], {"ko", "en"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_shell_completes(words, found):
    assert complete(*words) == found


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell(python, shell):
    code = "from cli.main import main; main()"
    assert "platwatch" in python("-c", code, _PLATWATCH_COMPLETE=f"{shell}_source").stdout
