using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>
/// A value of a rule that a profile, the plan file or the command line may set, under the name <c>RULE.name</c>: PK0104.days.
/// Closed: <see cref="WholeNumberParameter"/> is its only kind.
/// </summary>
public abstract class RuleParameter
{
    private protected RuleParameter()
    {
    }

    /// <summary>Its name within the rule: lower-case letters, digits and hyphens, beginning with a letter.</summary>
    public required string Name { get; init; }

    /// <summary>What the rule does with it, in a sentence without full stop.</summary>
    public required LocalizableText Meaning { get; init; }

    /// <summary>What the value counts: days, items.</summary>
    public required LocalizableText Unit { get; init; }

    /// <summary>The word for its type in JSON: <c>whole-number</c>.</summary>
    public abstract string TypeWord { get; }

    /// <summary>The value unless somebody sets another, as it is written.</summary>
    public abstract string DefaultText { get; }

    /// <summary>Which values are allowed, with bounds and unit, for people: it ends the sentence "it must be …".</summary>
    public abstract LocalizableText Allowed { get; }

    /// <summary>Whether a text is a value within the bounds.</summary>
    public abstract bool Allows(string text);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
