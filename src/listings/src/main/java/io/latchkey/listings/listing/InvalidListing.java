package io.latchkey.listings.listing;

import io.latchkey.listings.ListingsProblem;
import io.latchkey.listings.offer.Fault;
import io.latchkey.platform.problem.ProblemException;
import java.util.List;

/** The problem that tells a host what is wrong with a listing. */
public final class InvalidListing {

    private static final int MOST_FAULTS_TOLD = 50;

    private InvalidListing() {}

    /** @param faults at least one */
    public static ProblemException because(List<Fault> faults) {
        ProblemException problem = new ProblemException(
                ListingsProblem.LISTING_NOT_VALID,
                faults.size() == 1 ? "One thing is wrong with it." : faults.size() + " things are wrong with it.");
        faults.stream().limit(MOST_FAULTS_TOLD).forEach(fault -> problem.at(fault.pointer(), fault.detail()));
        return problem;
    }
}
