"""Every command and option explains itself in both languages."""

import click
import pytest

from cli.main import cli
from cli.words import LANGUAGES, WORDS, set_language
from index.errors import Exit
from index.tracking.stages import REACHED


def commands(command=cli, path=()):
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from commands(command.get_command(context, name), (*path, name))


COMMANDS = dict(commands())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_help_and_an_example(platwatch, path, language):
    result = platwatch(*path, "--help", "--lang", language)
    index = LANGUAGES.index(language)
    assert result.exit_code == Exit.DONE
    assert WORDS["help.options"][index] in result.stdout
    assert " ".join(["platwatch", *path]) in result.stdout.partition(WORDS["help.example"][index])[2]
    assert f"help.{'.'.join(path) or 'platwatch'}" in WORDS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_has_help(path, language):
    set_language(language)
    context = click.Context(COMMANDS[path])
    for option in COMMANDS[path].get_params(context):
        if isinstance(option, click.Option):
            assert option.get_help_record(context)[1].strip(), option.name


def test_korean_is_spoken_unless_english_is_wanted(platwatch, monkeypatch):
    assert platwatch("--help").stdout.startswith("사용법:")
    assert platwatch("search", "--help", "--lang=en").stdout.startswith("Usage:")
    monkeypatch.setenv("PLATWATCH_LANG", "en")
    assert platwatch("-h").stdout.startswith("Usage:")
    assert platwatch("-h", "--lang", "ko").stdout.startswith("사용법:")


@pytest.mark.parametrize("topic", ["query", "environment", "exit-codes", "completion", "stages"])
def test_topics(platwatch, topic):
    assert platwatch("help", topic).exit_code == Exit.DONE
    assert topic in platwatch("help").stdout


def test_every_stage_is_explained_in_order_with_what_comes_next(platwatch):
    told = platwatch("help", "stages").stdout
    assert "  본회의 부의: 본회의에서 다룰 수 있게 된 단계로" in told
    assert "  부의는" not in told
    assert "    다음: 법사위 회부, 본회의 부의, 대안반영폐기, 위원회 폐기" in told
    places = [told.index(f"  {stage.korean}: {stage.says}") for stage in REACHED.values()]
    assert places == sorted(places)
    assert "next: sent to the government" in platwatch("help", "stages", "--lang", "en").stdout


def test_the_version_is_told(platwatch):
    assert platwatch("--version").stdout.startswith("platwatch 0.")
