"""What is said of pledges reads well with every name that it is said of."""

import re

import pytest

from cli.words.pledge_errors import WORDS

# 이라는, 이(가): after a name in Latin letters or a number no one particle is right.
PARTICLE = re.compile(r"\}'?(?:이라|은\(는\)|이\(가\)|을\(를\)|으로)")


@pytest.mark.parametrize("key", WORDS)
def test_no_particle_hangs_on_what_a_user_wrote(key):
    assert not PARTICLE.search(WORDS[key][0])
