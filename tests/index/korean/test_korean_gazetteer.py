"""Names kept in data."""

from index.korean.gazetteer import digest_of


def test_a_digest_is_of_the_content_of_its_tables():
    assert digest_of("events") == digest_of("events") != digest_of("events", "pledges")
