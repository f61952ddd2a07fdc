package fr.passerelle.http.reader;

import fr.passerelle.cluster.contract.Contracts;
import fr.passerelle.cluster.contract.EventLog;

/** What is kept of a cluster's contract with the State. */
public record ClusterRoom(Contracts contracts, EventLog log) {}
