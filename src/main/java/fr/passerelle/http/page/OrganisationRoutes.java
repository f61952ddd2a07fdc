package fr.passerelle.http.page;

import fr.passerelle.http.need.Members;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Actor;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of an organisation. */
public final class OrganisationRoutes {

  private static final int MOST_EVIDENCE = 100;
  private static final int MOST_PROFILES = 20;
  private static final int MOST_AFFILIATED = 100;
  private static final int MOST_CHANGES = 20;
  private static final int BESIDE = 5;

  private final Pages pages;
  private final ErrorPages errors;

  public OrganisationRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        links -> links.organisation("{id}"), "What is known of an organisation", this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    try (var snapshot = parts.engine().snapshot()) {
      var found = OrganisationId.find(asking.named("id"), snapshot);
      if (found.isEmpty()) {
        return errors.unknown(language);
      }
      var organisation = found.get();
      if (!organisation.id().equals(asking.named("id"))) {
        return new Answer.Moved(new Links(language).organisation(organisation.id()), 301);
      }
      var labels = parts.labels(language, snapshot);
      var asked = asking.parameters().only(Set.of(NeedParameters.NEED));
      boolean isSplittable =
          organisation.sources().size() > 1 && asking.asker().mendsTheCatalogue();
      parts.stores().own().opened(asking.asker(), organisation.id());
      return pages.page("organisation", page(organisation, asked, labels, isSplittable), 200);
    }
  }

  private OrganisationPage page(
      Organisation organisation, Parameters asked, Labels labels, boolean isSplittable) {
    var wording = labels.wording();
    var language = wording.language();
    var links = new Links(language);
    var tags =
        new SourceTags(organisation, pages.parts().catalogue().origins(organisation.id()), labels);
    var drawing = new OrganisationDrawing(organisation, labels, links, tags);
    var clusters =
        organisation.cluster() == null
            ? null
            : new ClusterDrawing(ClusterDrawing.register(labels.snapshot()), labels, links);
    var frame = Need.of("", language).page(0, BESIDE);
    var finder = pages.parts().finder();
    var snapshot = labels.snapshot();
    var today = LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
    var profiles = snapshot.partnering(organisation.id(), today, MOST_PROFILES);
    var proofs = new ArrayList<>(snapshot.evidenceFor(organisation.id(), MOST_EVIDENCE));
    proofs.removeAll(profiles);
    var own = OwnWord.of(organisation, proofs, labels);
    proofs.removeIf(OwnWord::is);
    boolean isAsked = !asked.first(NeedParameters.NEED).isEmpty();
    var website = Web.address(organisation.website());
    var location = organisation.place().location();
    var around =
        pages.frame(
            language,
            labels.name(organisation),
            description(organisation, labels),
            there -> there.organisation(organisation.id()),
            asked);
    return new OrganisationPage(
        around,
        ShownName.of(organisation, language),
        ShownName.own(organisation, language).orElse(null),
        drawing.nameIn(),
        ResultItem.facts(organisation, labels),
        ResultItem.place(organisation, labels),
        notice(organisation, clusters, labels),
        SensitiveShown.between(
            isAsked ? Need.of(asked.first(NeedParameters.NEED), language) : null,
            organisation,
            Stream.concat(profiles.stream(), proofs.stream()).toList(),
            SensitiveShown.country(around.asker(), null, labels),
            pages.parts(),
            wording),
        clusters == null ? null : clusters.today(organisation),
        clusters == null ? List.of() : clusters.predecessors(organisation),
        clusters == null ? null : links.register(),
        isAsked ? asked.on(links.partners()) : null,
        isAsked ? asked.on(links.why(organisation.id())) : null,
        website,
        website == null ? "" : Web.shown(website),
        tags.head(),
        drawing.facts(),
        drawing.identifiers(),
        drawing.themes(),
        drawing.texts(Text.Topic.DESCRIPTION),
        drawing.history(),
        ProfileShown.of(profiles, Evidence.Kind.OFFER, labels),
        ProfileShown.of(profiles, Evidence.Kind.REQUEST, labels),
        LadderShown.of(profiles, organisation.id(), wording),
        drawing.years(proofs),
        drawing.affiliations(),
        drawing.affiliated(snapshot.affiliated(organisation.id(), MOST_AFFILIATED)),
        ResultItem.list(finder.similar(organisation, frame), 0, labels, links, Parameters.NONE),
        ResultItem.list(
            finder.partnersFor(organisation, frame).partners(), 0, labels, links, Parameters.NONE),
        Parameters.NONE.with(NeedParameters.SEEKER, organisation.id()).on(links.partners()),
        tandem(organisation, wording, links),
        consortium(organisation, wording, links),
        location == null
            ? null
            : Parameters.NONE
                .with(
                    NeedParameters.NEAR,
                    String.format(
                        Locale.ROOT, "%.4f,%.4f", location.latitude(), location.longitude()))
                .with(NeedParameters.WITHIN, "50")
                .with(NeedParameters.SORT, "distance")
                .on(links.partners()),
        drawing.maps(),
        drawing.sources(),
        tags.differences(),
        corrections(organisation, labels),
        changes(organisation, labels),
        isSplittable
            ? Parameters.NONE
                .with(DuplicatesRoutes.ORGANISATION, organisation.id())
                .on(links.duplicates())
            : null,
        links.correction(organisation.id()),
        own,
        links.claim(organisation.id()),
        asked.on(links.sheet(organisation.id())),
        links.card(organisation.id()),
        actions(organisation, asked, wording, links));
  }

  /** What a reader may do: keep it, and write to the team that speaks for it, where one does. */
  private List<Tag> actions(
      Organisation organisation, Parameters asked, Wording wording, Links links) {
    var actions = new ArrayList<Tag>();
    actions.add(
        new Tag(
            wording.say("shortlist.add"),
            asked.with("organisation", organisation.id()).with("page", "1").on(links.add())));
    actions.add(
        new Tag(wording.say("aid.organisation.support"), links.eligibility(organisation.id(), "")));
    if (!pages.parts().stores().teams().speakingFor(organisation.id()).isEmpty()) {
      actions.add(new Tag(wording.say("interest.title"), links.interest(organisation.id())));
    }
    if (organisation.type() == OrganisationType.CLUSTER) {
      actions.add(new Tag(wording.say("portfolio.link"), links.portfolio(organisation.id())));
    }
    if (organisation.status() == Status.ACTIVE) {
      switch (organisation.type()) {
        case CLUSTER -> actions.add(potential("cluster", organisation, wording, links));
        case TECHNOLOGY_PARK -> actions.add(potential("park", organisation, wording, links));
        default -> {}
      }
    }
    return actions;
  }

  private static Tag potential(
      String side, Organisation organisation, Wording wording, Links links) {
    return new Tag(
        wording.say("potential.of-" + side),
        Parameters.NONE.with(side, organisation.id()).on(links.potential()));
  }

  /** That it is no more what it was; empty where it is. */
  private static String notice(
      Organisation organisation, @Nullable ClusterDrawing clusters, Labels labels) {
    if (organisation.status() == Status.UNLABELLED) {
      return clusters == null ? "" : clusters.ended(organisation);
    }
    return organisation.status() == Status.ACTIVE
        ? ""
        : labels.coded("status", Codes.of(organisation.status()));
  }

  private List<OrganisationPage.CorrectionShown> corrections(
      Organisation organisation, Labels labels) {
    return pages.parts().catalogue().corrected(organisation.id()).stream()
        .map(
            correction ->
                new OrganisationPage.CorrectionShown(
                    labels.coded("correction-field", correction.field().code()),
                    correction.right(),
                    correction.source(),
                    labels
                        .wording()
                        .date(Objects.requireNonNullElse(correction.decided(), correction.made()))))
        .toList();
  }

  private List<OrganisationPage.ChangeShown> changes(Organisation organisation, Labels labels) {
    var wording = labels.wording();
    return pages.parts().catalogue().history(organisation.id(), MOST_CHANGES).stream()
        .map(
            change ->
                new OrganisationPage.ChangeShown(
                    wording.date(change.when()),
                    labels.source(change.source()),
                    change.fields().isEmpty()
                        ? wording.say("changed.new")
                        : wording.list(
                            change.fields().stream()
                                .map(field -> labels.coded("changed", field))
                                .toList())))
        .toList();
  }

  private static @Nullable Tag tandem(Organisation organisation, Wording wording, Links links) {
    boolean isOfAPair =
        Actor.COMPANY.isAmong(List.of(organisation))
            || Actor.RESEARCH.isAmong(List.of(organisation));
    return isOfAPair && organisation.status() == Status.ACTIVE
        ? new Tag(
            wording.say("organisation.tandem." + Actor.besides(organisation).code()),
            links.tandem(organisation.id()))
        : null;
  }

  private static @Nullable Tag consortium(Organisation organisation, Wording wording, Links links) {
    return organisation.status() == Status.ACTIVE
        ? new Tag(
            wording.say("organisation.consortium"),
            Parameters.NONE.with(Members.NAME, organisation.id()).on(links.consortium()))
        : null;
  }

  private static String description(Organisation organisation, Labels labels) {
    return labels
        .wording()
        .say(
            "organisation.description",
            "name",
            labels.name(organisation),
            "type",
            labels.coded("type", organisation.type().code()),
            "place",
            ResultItem.place(organisation, labels));
  }
}
