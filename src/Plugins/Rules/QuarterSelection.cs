using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Which quarters a rule looks at.</summary>
/// <param name="Quarters">The quarters; empty: all four.</param>
internal sealed record QuarterSelection(ImmutableArray<Quarter> Quarters)
{
    /// <summary>The field of a rule.</summary>
    internal const string Field = "quarters";

    /// <summary>Reads the field; where it is absent, all are looked at.</summary>
    internal static QuarterSelection Read(FieldMap rule) => new([.. rule.SomeTexts(Field, FieldRules.Quarter).Select(Enum.Parse<Quarter>)]);

    /// <summary>Those that are looked at, for people; empty where all are.</summary>
    internal LocalizableText Text => new(
        string.Join('、', Quarters.Order().Select(quarter => quarter.Text().Chinese)),
        string.Join(" or ", Quarters.Order().Select(quarter => quarter.Text().English)));

    /// <summary>Whether a quarter is looked at.</summary>
    internal bool Takes(Quarter quarter) => Quarters.IsEmpty || Quarters.Contains(quarter);
}
