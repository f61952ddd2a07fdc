package fr.passerelle.http.diagnosis;

import fr.passerelle.aid.Party;
import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.diagnosis.Diagnosed;
import fr.passerelle.diagnosis.Diagnosis;
import fr.passerelle.http.account.AccountLinks;
import fr.passerelle.http.aid.NeedSupport;
import fr.passerelle.http.diagnosis.DiagnosedPage.DraftShown;
import fr.passerelle.http.diagnosis.DiagnosedPage.Field;
import fr.passerelle.http.diagnosis.DiagnosedPage.LevelShown;
import fr.passerelle.http.diagnosis.DiagnosedPage.NeedShown;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.profile.ProfileLinks;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Draws what a diagnosis says. Valid as long as its labels are. */
record DiagnosedDrawing(Pages pages, Labels labels) {

  private static final String SKILLS = "skills";
  private static final int MOST_HELPERS = 3;
  private static final int MOST_TECHNOLOGIES = 5;

  DiagnosedPage page(DiagnosisAnswers answers, Parameters asked) {
    var wording = labels.wording();
    var language = wording.language();
    var links = new DiagnosisLinks(language);
    var said = Diagnosis.known().of(answers.levels());
    var frame =
        pages.frame(
            language,
            wording.say("diagnosis.result"),
            "",
            there -> new DiagnosisLinks(there).result(),
            asked);
    return new DiagnosedPage(
        frame,
        asked.on(links.asked()),
        wording.say(
            "diagnosis.answered",
            "n",
            answers.levels().size(),
            "all",
            Diagnosis.known().questions().size()),
        said.levels().stream().map(level -> level(level, wording)).toList(),
        said.needs().stream().map(need -> need(need, answers.firm(), frame)).toList(),
        frame.person() == null ? new AccountLinks(new Links(language)).signIn(frame.here()) : "");
  }

  private static LevelShown level(Diagnosed.AreaLevel level, Wording wording) {
    int reached = level.level().orElse(-1);
    return new LevelShown(
        level.area().name(wording.language()),
        reached,
        reached < 0
            ? wording.say("diagnosis.level.none")
            : wording.say("diagnosis.level", "n", reached, "most", Diagnosis.HIGHEST),
        reached < 0 ? "" : wording.say("diagnosis.level." + reached),
        wording.say("diagnosis.answered", "n", level.answered(), "all", level.questions()));
  }

  private NeedShown need(Diagnosed.Pressing pressing, Party firm, Frame frame) {
    var wording = labels.wording();
    var language = wording.language();
    var need = pressing.need();
    var support =
        new NeedSupport(
            labels, SupportSchemes.known(), Opportunity.dayOf(pages.parts().clock().instant()));
    String sentence = need.sentence(language);
    var because =
        pressing.because().stream()
            .map(
                one ->
                    wording.say(
                        "diagnosis.because",
                        "question",
                        one.question().text(language),
                        "answer",
                        one.choice().text(language)))
            .toList();
    return new NeedShown(
        need.id(),
        sentence,
        wording.say(
            "diagnosis.priority",
            "n",
            pressing.priority(),
            "urgency",
            wording.say("diagnosis.urgency." + need.urgency())),
        because,
        Parameters.NONE
            .with(NeedParameters.NEED, sentence)
            .with("type", need.types().stream().map(OrganisationType::code).toArray(String[]::new))
            .on(new Links(language).partners()),
        wording.say("aid.domain." + need.domain()),
        support.listed(need.domain(), firm),
        support.schemes(need.schemes(), firm, new HashSet<>(need.concepts())),
        support.helpers(need.domain(), firm, need.concepts()).stream().limit(MOST_HELPERS).toList(),
        need.domain().equals(SKILLS),
        drafts(pressing, because, frame));
  }

  /** The same need as the beginning of a request, for each team of the reader. */
  private List<DraftShown> drafts(Diagnosed.Pressing pressing, List<String> because, Frame frame) {
    var language = labels.wording().language();
    var need = pressing.need();
    var fields = new ArrayList<Field>();
    fields.add(new Field("money", "out"));
    fields.add(new Field("matter", "technology"));
    fields.add(new Field("language", language.code()));
    fields.add(new Field("title", need.sentence(language)));
    fields.add(new Field("summary", need.sentence(language)));
    fields.add(new Field("description", String.join("\n", because)));
    need.types().forEach(type -> fields.add(new Field("types", type.code())));
    fields.add(
        new Field(
            "technologies",
            String.join(
                ", ",
                need.concepts().stream().limit(MOST_TECHNOLOGIES).map(labels::concept).toList())));
    return frame.asker().memberships().stream()
        .map(one -> one.team())
        .map(
            team ->
                new DraftShown(team.name(), new ProfileLinks(language).writing(team.id()), fields))
        .toList();
  }
}
