package fr.passerelle.http.visibility;

import fr.passerelle.cluster.visibility.SmeShare;
import fr.passerelle.cluster.visibility.UnmetNeeds;
import fr.passerelle.http.claim.ClaimLinks;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.visibility.VisibilityPage.Choice;
import fr.passerelle.http.visibility.VisibilityPage.ConceptLine;
import fr.passerelle.http.visibility.VisibilityPage.MemberLine;
import fr.passerelle.http.visibility.VisibilityPage.MonthLine;
import fr.passerelle.http.visibility.VisibilityPage.NeedLine;
import fr.passerelle.http.visibility.VisibilityPage.ShareLine;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.workspace.exposure.ExposureReport.OfConcept;
import fr.passerelle.workspace.exposure.GroupReport;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Draws how a cluster's members are seen. Valid as long as its labels are. */
record VisibilityDrawing(Labels labels, Links links) {

  private static final int FULL = 100;
  private static final int MOST_NEVER = 200;

  /** The page of a team that speaks for no cluster. */
  VisibilityPage nobody(Frame frame, String team) {
    return new VisibilityPage(
        frame,
        team,
        "",
        new ClaimLinks(links.language()).own(team),
        true,
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        "",
        "",
        List.of(),
        List.of(),
        false,
        List.of());
  }

  VisibilityPage page(
      Frame frame, String team, ClusterSight sight, List<YearMonth> months, YearMonth month) {
    var wording = labels.wording();
    var ways = new VisibilityLinks(links.language());
    var kept = Parameters.NONE.with(VisibilityRoutes.MONTH, month.toString());
    var never = sight.neverShown();
    long most =
        sight.report().concepts().stream().mapToLong(one -> one.shown().all()).max().orElse(0);
    return new VisibilityPage(
        frame,
        team,
        labels.name(sight.cluster()),
        new ClaimLinks(links.language()).own(team),
        sight.members().isEmpty(),
        shares(sight),
        sight.report().months().reversed().stream().map(one -> line(one, sight)).toList(),
        sight.report().concepts().stream().map(one -> line(one, most)).toList(),
        sight.report().isMoreHidden(),
        never.stream().limit(MOST_NEVER).map(this::line).toList(),
        wording.say("visibility.never.said", "n", never.size(), "all", sight.members().size()),
        month.toString(),
        months.stream()
            .map(one -> new Choice(one.toString(), name(one), one.equals(month)))
            .toList(),
        sight.ownNeedsFirst(labels.thesaurus()).stream().map(one -> line(one, sight)).toList(),
        sight.needs().isMoreHidden(),
        Stream.of("xlsx", "csv")
            .map(
                format ->
                    new Tag(
                        wording.say("visibility.file." + format), kept.on(ways.file(team, format))))
            .toList());
  }

  private List<ShareLine> shares(ClusterSight sight) {
    var ofCluster = Parameters.NONE.with(Dimension.AFFILIATION.parameter(), sight.cluster().id());
    return List.of(
        line("visibility.share.shown", sight.ofShown(), ""),
        line("visibility.share.members", sight.ofMembers(), smes(ofCluster)),
        line("visibility.share.catalogue", sight.catalogue(), smes(Parameters.NONE)));
  }

  private ShareLine line(String key, SmeShare share, String href) {
    var wording = labels.wording();
    return new ShareLine(
        wording.say(key),
        wording.number(share.all()),
        wording.number(share.firms()),
        wording.number(share.smes()),
        said(share),
        share.percent().orElse(0),
        href);
  }

  /** The share in words; that it is not known where no firm's size is. */
  private String said(SmeShare share) {
    var wording = labels.wording();
    if (share.all() == 0) {
      return wording.say("visibility.share.nobody");
    }
    return share.percent().isEmpty()
        ? wording.say("visibility.share.unknown")
        : wording.say("visibility.percent", "n", share.percent().getAsInt());
  }

  private String smes(Parameters filter) {
    return filter
        .with(
            Dimension.SIZE.parameter(),
            Stream.of(SizeClass.values())
                .filter(SizeClass::isSme)
                .map(SizeClass::code)
                .toArray(String[]::new))
        .on(links.partners());
  }

  private MonthLine line(GroupReport.Month month, ClusterSight sight) {
    var wording = labels.wording();
    var share = sight.ofShown(month);
    return new MonthLine(
        name(month.month()),
        wording.number(month.all()),
        wording.number(share.all()),
        wording.number(share.firms()),
        wording.number(share.smes()),
        said(share));
  }

  private ConceptLine line(OfConcept one, long most) {
    var wording = labels.wording();
    return new ConceptLine(
        labels.concept(one.concept()),
        links.concept(one.concept()),
        (int) Math.ceilDiv(one.shown().all() * FULL, Math.max(1, most)),
        wording.number(one.shown().all()),
        wording.number(one.shown().first()));
  }

  private MemberLine line(Organisation member) {
    return new MemberLine(
        ShownName.of(member, links.language()),
        links.organisation(member.id()),
        ResultItem.facts(member, labels));
  }

  private NeedLine line(UnmetNeeds.OfConcept need, ClusterSight sight) {
    var wording = labels.wording();
    String label = concept(need);
    return new NeedLine(
        label,
        need.concept().isEmpty() ? "" : links.partners(label),
        sight.isOwn(need, labels.thesaurus()),
        wording.number(need.needs()),
        wording.number(need.empty()),
        languages(need),
        countries(need));
  }

  /** What needs are about; that nothing was understood where nothing was. */
  String concept(UnmetNeeds.OfConcept need) {
    return need.concept().isEmpty()
        ? labels.wording().say("visibility.needs.unread")
        : labels.concept(need.concept());
  }

  String languages(UnmetNeeds.OfConcept need) {
    return list(need.languages(), code -> labels.coded("language", code));
  }

  String countries(UnmetNeeds.OfConcept need) {
    return list(
        need.countries(),
        code ->
            code.isEmpty()
                ? labels.wording().say("visibility.country.any")
                : labels.wording().country(code));
  }

  private String list(
      List<UnmetNeeds.Share> shares, java.util.function.UnaryOperator<String> name) {
    var wording = labels.wording();
    return wording.list(
        shares.stream()
            .map(
                one ->
                    wording.say(
                        "visibility.part", "name", name.apply(one.code()), "n", one.needs()))
            .toList());
  }

  String name(YearMonth month) {
    String pattern = links.language() == Language.CHINESE ? "y年M月" : "MMMM y";
    return DateTimeFormatter.ofPattern(pattern, links.language().locale()).format(month);
  }
}
