"""The settings on Wagtail 7.4. This folder is copied over the site there, in place of ``base``."""

from town.settings import *  # noqa: F403

del WAGTAIL_PAGE_MODEL  # noqa: F821
