"""Settings of the test suite: the example site, on a database in memory and with fast passwords."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")

from portal.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="netzwerk-media-")
ALLOWED_HOSTS = ["*"]
