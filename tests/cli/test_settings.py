from pathlib import Path

import pytest

from cli.settings import Settings, chosen_language, flag
from index.errors import ConfigurationError, Exit


def test_a_flag_wins_over_the_environment_which_wins_over_the_file(tmp_path, monkeypatch):
    (tmp_path / "config.toml").write_text('store = "sqlite:///file.db"\nassembly_api_key = "of-file"\n')
    settings = Settings(home_flag=tmp_path)
    assert settings.store_url == "sqlite:///file.db"
    assert settings.key("ASSEMBLY_API_KEY") == "of-file"
    monkeypatch.setenv("PLATWATCH_STORE", "sqlite:///environment.db")
    monkeypatch.setenv("ASSEMBLY_API_KEY", " of-environment\n")
    assert settings.store_url == "sqlite:///environment.db"
    assert settings.key("ASSEMBLY_API_KEY") == "of-environment"
    settings.store_flag = "sqlite:///flag.db"
    assert settings.store_url == "sqlite:///flag.db"


def test_the_home_is_the_flag_else_the_environment_else_the_systems(tmp_path, monkeypatch):
    assert Settings().home.name == "platwatch"
    monkeypatch.setenv("PLATWATCH_HOME", "~/somewhere")
    assert Settings().home == Path.home() / "somewhere"
    assert Settings(home_flag=tmp_path).home == tmp_path
    assert Settings(home_flag=tmp_path).store_url == f"sqlite:///{(tmp_path / 'platwatch.db').as_posix()}"


@pytest.mark.parametrize(
    "arguments", [["--home", "{}", "bills"], ["bills", "--home", "{}"], ["sources", "list", "--home={}"]]
)
def test_common_options_go_before_or_after_a_command(platwatch, filled_home, arguments, monkeypatch):
    monkeypatch.delenv("PLATWATCH_HOME")
    assert platwatch(*(argument.format(filled_home) for argument in arguments)).exit_code == Exit.DONE


def test_the_language_may_stand_in_the_file(platwatch, tmp_path):
    (tmp_path / "config.toml").write_text('lang = "en"')
    assert "Error: There is no search index" in platwatch("bills", "--home", str(tmp_path)).stderr


@pytest.mark.parametrize("content", ['lang = "fr"', "lang ="])
def test_a_wrong_file_is_named(platwatch, tmp_path, content):
    (tmp_path / "config.toml").write_text(content)
    result = platwatch("bills", "--home", str(tmp_path))
    assert (result.exit_code, "config.toml" in result.stderr) == (Exit.USAGE, True)


def test_a_wrong_file_keeps_no_help_from_being_shown(platwatch, tmp_path):
    (tmp_path / "config.toml").write_text("lang =")
    result = platwatch("bills", "--help", "--home", str(tmp_path))
    assert (result.exit_code, result.stdout.startswith("사용법:")) == (Exit.DONE, True)


def test_a_language_of_the_environment_that_is_not_spoken_is_refused(monkeypatch):
    monkeypatch.setenv("PLATWATCH_LANG", "fr")
    with pytest.raises(ConfigurationError):
        chosen_language([], Settings())
    assert chosen_language(["--lang", "en"], Settings()) == "en"


def test_flags_are_read_as_click_reads_them():
    assert flag(["--lang", "ko", "x", "--lang=en"], "--lang") == "en"
    assert flag(["search", "--", "--lang", "en"], "--lang") is None
    assert flag(["--lang"], "--lang") is None
