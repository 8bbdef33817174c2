"""Topics that events deal with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import TranslatableMixin
from wagtail.search import index

from wagtail_netzwerk.fields import is_dropped

__all__ = ["Topic", "TopicsMixin"]


class Topic(index.Indexed, TranslatableMixin):
    """A subject, for example volunteering. Compared by ``translation_key`` across languages."""

    name = models.CharField(gettext_lazy("name"), max_length=120)

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = gettext_lazy("topic")
        verbose_name_plural = gettext_lazy("topics")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class TopicsMixin(models.Model):
    """A page about topics."""

    topics = ParentalManyToManyField(
        "wagtail_netzwerk.Topic", verbose_name=gettext_lazy("topics"), blank=True, related_name="+"
    )

    if TYPE_CHECKING:  # what the base page brings along
        locale_id: int

    class Meta:
        abstract = True

    @cached_property
    def _topics_by_name(self) -> dict[int, str]:
        """The relation keeps the topics of the source's language, so their translations are looked up."""
        topics = list(self.topics.all())
        foreign = [topic.translation_key for topic in topics if topic.locale_id != self.locale_id]
        local = Topic.objects.filter(translation_key__in=foreign, locale=self.locale_id)
        names = dict(local.values_list("translation_key", "name")) if foreign else {}
        return {topic.pk: names.get(topic.translation_key, topic.name) for topic in topics}

    @cached_property
    def topic_names(self) -> tuple[str, ...]:
        """Names of the topics in the page's language."""
        return () if is_dropped(type(self), "topics") else tuple(sorted(self._topics_by_name.values()))

    def name_of_topic(self, topic: Topic) -> str:
        """A topic's name in the page's language; its own where it is not translated."""
        return self._topics_by_name.get(topic.pk, topic.name)
