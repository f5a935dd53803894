namespace PlanKit.Model;

/// <summary>What a plan is called by, beside its text.</summary>
/// <param name="Unit">Who owns the plan; empty where nobody said and the text does not.</param>
/// <param name="Year">The plan's year, 1900 to 9999.</param>
public sealed record PlanHeader(string Unit, int Year);
