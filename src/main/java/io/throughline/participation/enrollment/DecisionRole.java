package io.throughline.participation.enrollment;

/** As what somebody may decide on an enrollment. */
enum DecisionRole {
    MANAGER,
    /** For the manager, who asked them to for some time. */
    DELEGATE,
    /** As the manager's manager, after the manager did not decide in time. */
    ESCALATION,
    /** Nobody: a rule of the initiative admits the person. */
    RULE
}
