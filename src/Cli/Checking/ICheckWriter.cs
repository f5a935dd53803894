namespace PlanKit.Cli.Checking;

/// <summary>
/// Shows what a check finds, in one format. Called by one thread: for each plan and each failure in their order, then once for
/// the end. What a plan needs is written at once, so that memory does not grow with the number of plans.
/// </summary>
internal interface ICheckWriter
{
    /// <summary>A plan was checked.</summary>
    void Write(CheckedPlan plan);

    /// <summary>Something could not be checked. It is told on standard error as well.</summary>
    void Write(CheckFailure failure);

    /// <summary>All is checked.</summary>
    void End(CheckOutcome outcome);
}
