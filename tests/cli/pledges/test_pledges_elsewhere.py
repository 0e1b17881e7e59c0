"""Deadlines of pledges stand on the agenda, and pledges are cited with the evidence of their text."""

import json

import rispy


def test_a_deadline_stands_on_its_day(platwatch, pledged_home):
    asked = ("agenda", "--from", "2029-11-01", "--kind", "약속")
    (one,) = map(json.loads, platwatch("--home", str(pledged_home), *asked).stdout.splitlines())
    assert (one["date"], one["kind"], one["actor"]) == ("2029-11-06", "pledge", "네이버")
    assert "향후 5년" in one["note"]


def test_a_pledge_is_cited_with_the_day_and_digest_of_what_told_it(platwatch, pledged_home):
    def run(*arguments):
        return platwatch("--home", str(pledged_home), *arguments).stdout

    told = map(json.loads, run("pledges", "list").splitlines())
    key = next(one["id"] for one in told if one["company"] == "네이버")
    assert "확인, 보관본 sha256:" in run("cite", key)
    (item,) = json.loads(run("cite", key, "--style", "csl-json"))
    assert (item["type"], item["genre"], item["author"]) == ("webpage", "약속", [{"literal": "네이버"}])
    (entry,) = rispy.loads(run("cite", key, "--style", "ris"))
    assert (entry["type_of_reference"], entry["id"]) == ("ELEC", key)
