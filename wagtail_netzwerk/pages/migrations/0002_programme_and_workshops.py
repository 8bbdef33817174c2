import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models
from wagtail.images import get_image_model_string


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_netzwerk', '0002_programme_and_workshops'),
        ('wagtail_netzwerk_pages', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(get_image_model_string()),
    ]

    operations = [
        migrations.AddField(
            model_name='eventpage',
            name='attendee_count',
            field=models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='number of attendees'),
        ),
        migrations.AddField(
            model_name='eventpage',
            name='attendee_qualifier',
            field=models.CharField(choices=[('exactly', 'exactly'), ('about', 'about'), ('more_than', 'more than'), ('almost', 'almost')], default='exactly', max_length=10, verbose_name='how exact'),
        ),
        migrations.AddField(
            model_name='eventpage',
            name='calls',
            field=models.JSONField(blank=True, default=list, help_text='Whom you are looking for, for example volunteers or experts.', verbose_name='calls'),
        ),
        migrations.AddField(
            model_name='eventpage',
            name='contributors',
            field=models.JSONField(blank=True, default=list, help_text='Shown by role, each role in the order entered.', verbose_name='contributors'),
        ),
        migrations.AddField(
            model_name='eventpage',
            name='follow_ups',
            field=models.JSONField(blank=True, default=list, verbose_name='next steps'),
        ),
        migrations.AddField(
            model_name='eventpage',
            name='guiding_questions',
            field=models.JSONField(blank=True, default=list, verbose_name='guiding questions'),
        ),
        migrations.AddField(
            model_name='eventpage',
            name='programme',
            field=models.JSONField(blank=True, default=list, help_text='Workshops are pages of their own below the event. Number each workshop round: its workshops name that number.', verbose_name='programme'),
        ),
        migrations.CreateModel(
            name='WorkshopPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='Two or three sentences for lists, search engines and calendar entries; at most 500 characters.', max_length=500, verbose_name='summary')),
                ('image_alt', models.CharField(blank=True, help_text='What the image shows, for people who do not see it.', max_length=255, verbose_name='alternative text')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='It adds nothing to the text, so screen readers skip it.', verbose_name='the image is decorative')),
                ('image_credit', models.CharField(blank=True, help_text='Who holds the rights, for example: Photo: Town of Musterstadt.', max_length=255, verbose_name='image credit')),
                ('body', models.JSONField(blank=True, default=list, verbose_name='text')),
                ('subtitle', models.CharField(blank=True, max_length=255, verbose_name='subtitle')),
                ('sessions', models.JSONField(blank=True, default=list, help_text='A session has the time of its round in the programme of the event. To move the workshop, change the number of the round.', verbose_name='sessions')),
                ('moderators', models.JSONField(blank=True, default=list, verbose_name='moderation')),
                ('presenters', models.JSONField(blank=True, default=list, verbose_name='presented by')),
                ('origin', models.CharField(blank=True, choices=[('given', 'Given by the organisers'), ('proposed', 'Proposed by participants'), ('discussion', 'Result of a discussion')], max_length=16, verbose_name='origin of the subject')),
                ('guiding_questions', models.JSONField(blank=True, default=list, verbose_name='guiding questions')),
                ('results', models.JSONField(blank=True, default=list, verbose_name='results')),
                ('downloads', models.JSONField(blank=True, default=list, verbose_name='downloads')),
                ('follows_up', models.ForeignKey(blank=True, help_text='An earlier workshop, of this event or of another, that this one goes on with.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page', verbose_name='continues')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='image')),
                ('phase', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_netzwerk.networkphase', verbose_name='network phase')),
                ('topics', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='wagtail_netzwerk.topic', verbose_name='topics')),
            ],
            options={
                'verbose_name': 'workshop',
                'verbose_name_plural': 'workshops',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
