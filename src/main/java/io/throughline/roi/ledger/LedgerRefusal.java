package io.throughline.roi.ledger;

import io.throughline.platform.problem.Conflict;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the ledger says no: who claimed what, and what is left. */
final class LedgerRefusal {

    private static final int MOST_SHOWN = 200;

    private LedgerRefusal() {}

    static ProblemException overClaimed(BenefitAccount account, ClaimWanted wanted) {
        List<ClaimFacts> claims = live(account);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("benefitAccountId", account.id());
        members.put("lineId", wanted.lineId());
        if (account.cap() == null) {
            members.put("contributionWanted", ClaimFacts.plain(wanted.contribution()));
            members.put("contributed", ClaimFacts.plain(account.contributed()));
        } else {
            members.put("wanted", ClaimFacts.plain(wanted.amount()));
            members.put("cap", ClaimFacts.plain(account.cap()));
            members.put("claimed", ClaimFacts.plain(account.claimed()));
            members.put("left", ClaimFacts.plain(account.left()));
        }
        members.put("claims", claims);
        return new ProblemException(
                ProblemType.OVER_CLAIMED, detail(account, wanted), List.of(), conflicts(claims), members);
    }

    private static String detail(BenefitAccount account, ClaimWanted wanted) {
        return account.cap() == null
                ? "Line " + wanted.lineId() + " contributes " + ClaimFacts.plain(wanted.contribution())
                        + " and others have contributed " + ClaimFacts.plain(account.contributed()) + " already."
                : "Line " + wanted.lineId() + " claims " + ClaimFacts.plain(wanted.amount()) + " of which "
                        + ClaimFacts.plain(account.left()) + " is left.";
    }

    static ProblemException overlap(BenefitAccount account, BenefitAccount other, ClaimWanted wanted) {
        List<ClaimFacts> claims = live(other);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("lineId", wanted.lineId());
        members.put("account", BenefitAccountResponse.identity(account));
        members.put("overlaps", BenefitAccountResponse.identity(other));
        members.put("claims", claims);
        return new ProblemException(
                ProblemType.LEDGER_OVERLAP,
                "Line " + wanted.lineId() + " claims what the account " + other.id() + " is about in part.",
                List.of(),
                conflicts(claims),
                members);
    }

    private static List<ClaimFacts> live(BenefitAccount account) {
        return account.claims().stream()
                .filter(BenefitClaim::isLive)
                .map(ClaimFacts::of)
                .limit(MOST_SHOWN)
                .toList();
    }

    private static List<Conflict> conflicts(List<ClaimFacts> claims) {
        return claims.stream()
                .map(claim ->
                        new Conflict("roi-calculation", claim.roiCalculationId().toString()))
                .distinct()
                .toList();
    }
}
