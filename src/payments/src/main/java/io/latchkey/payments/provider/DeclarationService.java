package io.latchkey.payments.provider;

import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.OperatorActions;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An operator says what became of a call that the provider has not explained for 72 hours. */
@ApplicationScoped
public class DeclarationService {

    private final OperationService operations;
    private final OperatorActions actions;

    DeclarationService(OperationService operations, OperatorActions actions) {
        this.operations = operations;
        this.actions = actions;
    }

    /** @throws ProblemException as {@link OperationService#declare} */
    @Transactional
    public Operation declare(UUID id, Declaration declaration) {
        Operation declared = operations.declare(id, declaration);
        actions.write(ActionKind.DECLARE_OUTCOME, id, declaration.because());
        return declared;
    }
}
