package io.throughline.roi.ledger;

import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.cohort.Cohorts;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door of the ledger: claims are made and given back in the transaction of the calculation that they belong to. */
@ApplicationScoped
public class BenefitLedger {

    private static final String RESOURCE = "benefit-claim";
    private static final String ACCOUNT =
            """
            from BenefitAccount where kpiId = :kpi and changeBasis = :basis and periodStart = :start and periodEnd = :end
            and orgUnitId is not distinct from :orgUnit and cohortId is not distinct from :cohort
            and populationAsOf is not distinct from :asOf
            """;
    private static final String ON_MEASURED_CHANGE =
            "from BenefitAccount where claimed > 0 and capSource = CapSource.MEASURED_CHANGE";

    private final EntityManager entities;
    private final Locks locks;
    private final AccountSubjects subjects;
    private final AttributableChanges changes;
    private final Cohorts cohorts;
    private final Kpis kpis;
    private final AuditTrail audit;
    private final Clock clock;

    BenefitLedger(
            EntityManager entities,
            Locks locks,
            AccountSubjects subjects,
            AttributableChanges changes,
            Cohorts cohorts,
            Kpis kpis,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.locks = locks;
        this.subjects = subjects;
        this.changes = changes;
        this.cohorts = cohorts;
        this.kpis = kpis;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives back what the superseded calculation had claimed, and claims; all or nothing.
     *
     * @throws io.throughline.platform.problem.ProblemException 409 where there is not enough left, or where another
     *     account is about the same in part
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(Claimant claimant, List<ClaimWanted> wanted) {
        UUID superseded = claimant.supersedes();
        Stream<UUID> others = superseded == null ? Stream.empty() : kpisOf(superseded).stream();
        hold(Stream.concat(wanted.stream().map(each -> each.kpi().id()), others));
        if (superseded != null) {
            giveBack(superseded, claimant.name(), "Superseded by " + claimant.calculationId());
        }
        wanted.stream().sorted(ClaimWanted.ORDER).forEach(each -> claim(claimant, each));
    }

    private void claim(Claimant claimant, ClaimWanted wanted) {
        BenefitAccount account = account(wanted);
        subjects.overlapping(account).ifPresent(other -> {
            throw LedgerRefusal.overlap(account, entities.find(BenefitAccount.class, other), wanted);
        });
        account.cappedBy(changes.of(account, wanted.kpi()));
        ClaimStanding standing = account.take(wanted);
        if (standing == null) {
            throw LedgerRefusal.overClaimed(account, wanted);
        }
        BenefitClaim claim = new BenefitClaim(claimant, wanted, account, standing);
        entities.persist(claim);
        entities.flush();
        audit.created(RESOURCE, claim.id(), claim.createdAt(), ClaimFacts.of(claim));
    }

    /** Gives back all that a calculation has claimed, and says how many claims that were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int release(UUID calculationId, String by, String reason) {
        hold(kpisOf(calculationId).stream());
        return giveBack(calculationId, by, reason);
    }

    /** Caps anew what was claimed of a KPI in a population, once a study of it was kept: what is claimed stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restudied(KpiFacts kpi, Population population) {
        hold(Stream.of(kpi.id()));
        entities.flush();
        capAnew(
                kpi,
                entities.createQuery(
                                "from BenefitAccount where kpiId = :kpi and orgUnitId is not distinct from :orgUnit"
                                        + " and cohortId is not distinct from :cohort order by id",
                                BenefitAccount.class)
                        .setParameter("orgUnit", population.orgUnitId())
                        .setParameter("cohort", population.cohortId()));
    }

    /** The KPIs of which something is claimed that nobody has isolated. */
    @Transactional
    List<UUID> claimedOnMeasuredChange() {
        return entities.createQuery("select distinct kpiId " + ON_MEASURED_CHANGE + " order by kpiId", UUID.class)
                .getResultList();
    }

    /** Caps anew what was claimed of a KPI on its measurements alone: what is claimed stays. */
    @Transactional
    void remeasured(UUID kpiId) {
        hold(Stream.of(kpiId));
        capAnew(
                kpis.find(kpiId).orElseThrow(),
                entities.createQuery(ON_MEASURED_CHANGE + " and kpiId = :kpi order by id", BenefitAccount.class));
    }

    private void capAnew(KpiFacts kpi, TypedQuery<BenefitAccount> accounts) {
        accounts.setParameter("kpi", kpi.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(account -> account.cappedBy(changes.of(account, kpi)));
    }

    /** The claims of a calculation as they stand now, by the id of their line. */
    public Map<String, ClaimFacts> claimsOf(UUID calculationId) {
        return of(calculationId).stream()
                .map(ClaimFacts::of)
                .collect(Collectors.toMap(ClaimFacts::lineId, claim -> claim, (one, same) -> one, TreeMap::new));
    }

    private int giveBack(UUID calculationId, String by, String reason) {
        Instant now = clock.instant();
        List<BenefitClaim> live =
                of(calculationId).stream().filter(BenefitClaim::isLive).toList();
        for (BenefitClaim claim : live) {
            ClaimFacts before = ClaimFacts.of(claim);
            entities.find(BenefitAccount.class, claim.accountId(), LockModeType.PESSIMISTIC_WRITE)
                    .giveBack(claim);
            claim.release(now, by, reason);
            entities.flush();
            audit.changed(RESOURCE, claim.id(), claim.updatedAt(), before, ClaimFacts.of(claim));
        }
        return live.size();
    }

    /** Claims on a KPI come one after the other until the transaction ends. */
    private void hold(Stream<UUID> kpis) {
        kpis.distinct().sorted().forEach(kpi -> locks.acquire("benefit-ledger " + kpi));
    }

    private BenefitAccount account(ClaimWanted wanted) {
        Optional<UUID> known = find(wanted);
        if (known.isPresent()) {
            return entities.find(BenefitAccount.class, known.get(), LockModeType.PESSIMISTIC_WRITE);
        }
        if (wanted.population().cohortId() != null) {
            cohorts.freeze(wanted.population().cohortId(), wanted.period().start());
        }
        new Faults()
                .addIf(
                        subjects.areFew(wanted),
                        ProblemType.POPULATION_TOO_SMALL,
                        "/benefitLines",
                        "line " + wanted.lineId() + " is about fewer than five people, or gives those away")
                .throwIfAny();
        BenefitAccount opened = new BenefitAccount(wanted);
        entities.persist(opened);
        entities.flush();
        subjects.resolve(opened);
        return opened;
    }

    private Optional<UUID> find(ClaimWanted wanted) {
        return entities.createQuery("select id " + ACCOUNT, UUID.class)
                .setParameter("kpi", wanted.kpi().id())
                .setParameter("basis", wanted.basis())
                .setParameter("start", wanted.period().start())
                .setParameter("end", wanted.period().end())
                .setParameter("orgUnit", wanted.population().orgUnitId())
                .setParameter("cohort", wanted.population().cohortId())
                .setParameter("asOf", wanted.population().asOf())
                .getResultStream()
                .findFirst();
    }

    /** By ids alone: whatever else is read before the KPIs are held may be old by then. */
    private List<UUID> kpisOf(UUID calculationId) {
        return entities.createQuery(
                        "select a.kpiId from BenefitAccount a join a.claims c where c.calculationId = :calculation",
                        UUID.class)
                .setParameter("calculation", calculationId)
                .getResultList();
    }

    private List<BenefitClaim> of(UUID calculationId) {
        return entities.createQuery(
                        "from BenefitClaim where calculationId = :calculation order by id", BenefitClaim.class)
                .setParameter("calculation", calculationId)
                .getResultList();
    }
}
