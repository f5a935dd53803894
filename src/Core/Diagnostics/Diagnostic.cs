using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>One finding: a rule, a place, and what fills the rule's message. A value; its severity is the driver's business.</summary>
public sealed class Diagnostic
{
    private Diagnostic(DiagnosticDescriptor descriptor, Location location, ImmutableArray<object?> arguments)
    {
        Descriptor = descriptor;
        Location = location;
        Arguments = arguments;
        Message = descriptor.MessageFormat.Format(arguments.AsSpan());
    }

    /// <summary>The rule.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The rule's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Where.</summary>
    public Location Location { get; }

    /// <summary>What fills the message, as given.</summary>
    public ImmutableArray<object?> Arguments { get; }

    /// <summary>The message, filled.</summary>
    public LocalizableText Message { get; }

    /// <summary>Makes a finding.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where.</param>
    /// <param name="arguments">What fills <see cref="DiagnosticDescriptor.MessageFormat"/>: strings, numbers, days, or <see cref="LocalizableText"/>.</param>
    /// <exception cref="FormatException">The format has more placeholders than there are arguments.</exception>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params ImmutableArray<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(location);
        return new Diagnostic(descriptor, location, arguments);
    }

    /// <summary>The id and the English message.</summary>
    public override string ToString() => $"{Id}: {Message.English}";
}
