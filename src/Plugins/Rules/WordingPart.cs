using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>A part of a plan's text in which a rule looks for words.</summary>
/// <param name="Span">The part with all that is in it.</param>
/// <param name="Heading">Where a finding about the part stands.</param>
/// <param name="Names">What names it, in the order of <see cref="WordingScope.Placeholders"/>.</param>
internal sealed record WordingPart(TextSpan Span, Location Heading, ImmutableArray<object?> Names);
