package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Contract;
import fr.passerelle.cluster.contract.Count;
import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.Progress;
import fr.passerelle.cluster.contract.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A contract with all that is counted for it, as it was known on a day.
 *
 * @param contract as it said then
 * @param until the last day of what is counted
 * @param counts of every indicator, in their order
 */
record Report(
    Contract contract,
    AsOf asOf,
    LocalDate until,
    List<Standing> events,
    List<Progress> progress,
    List<Count> counts) {

  static Report of(ContractDesk desk, Contract latest, AsOf asOf) {
    var events = desk.events(latest.team(), asOf.moment());
    var contracts = desk.room().contracts();
    var contract = contracts.contract(latest.team(), latest.id(), asOf.moment()).orElse(latest);
    var terms = contract.terms();
    var until = asOf.day().isBefore(terms.end()) ? asOf.day() : terms.end();
    var scope = Progress.scope(terms, until);
    return new Report(
        contract,
        asOf,
        until,
        events,
        contracts.objectives(latest.team(), latest.id(), asOf.moment()).stream()
            .map(one -> Progress.of(contract, one, events, asOf.day()))
            .toList(),
        Stream.of(Indicator.values()).map(one -> Count.of(one, events, scope)).toList());
  }
}
