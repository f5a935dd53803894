using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>One finding: a rule, a place, and what fills the rule's message. A value; its severity is the driver's business.</summary>
public sealed class Diagnostic
{
    private Diagnostic(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableArray<Location> additionalLocations,
        ImmutableDictionary<string, string> properties,
        ImmutableArray<object?> arguments,
        LocalizableText message,
        LocalizableText remedy)
    {
        Descriptor = descriptor;
        Location = location;
        AdditionalLocations = additionalLocations;
        Properties = properties;
        Arguments = arguments;
        Message = message;
        Remedy = remedy;
    }

    /// <summary>The rule.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The rule's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Where.</summary>
    public Location Location { get; }

    /// <summary>Other places that it is about, in the order in which the rule's page names them. Empty where there is none.</summary>
    public ImmutableArray<Location> AdditionalLocations { get; }

    /// <summary>What a fix needs to know, so that it need not find it out again: see <see cref="DiagnosticProperties"/>. Empty where nothing is given.</summary>
    public ImmutableDictionary<string, string> Properties { get; }

    /// <summary>What fills the message, as given.</summary>
    public ImmutableArray<object?> Arguments { get; }

    /// <summary>The message, filled.</summary>
    public LocalizableText Message { get; }

    /// <summary>What to do about this finding: <see cref="DiagnosticDescriptor.RemedyFormat"/>, filled, or else the rule's remedy.</summary>
    public LocalizableText Remedy { get; }

    /// <summary>Makes a finding.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where.</param>
    /// <param name="arguments">What fills <see cref="DiagnosticDescriptor.MessageFormat"/>: strings, numbers, days, or <see cref="LocalizableText"/>.</param>
    /// <exception cref="FormatException">The format has more placeholders than there are arguments.</exception>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params ImmutableArray<object?> arguments) =>
        Create(descriptor, location, [], [], arguments);

    /// <summary>Makes a finding that says what a fix needs.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where.</param>
    /// <param name="additionalLocations">Other places that it is about; may be empty.</param>
    /// <param name="properties">What a fix needs, by name; the last of a name that is given twice counts.</param>
    /// <param name="arguments">What fills the message and the remedy.</param>
    /// <exception cref="FormatException">A format has more placeholders than there are arguments.</exception>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableArray<Location> additionalLocations,
        ReadOnlySpan<KeyValuePair<string, string>> properties,
        ImmutableArray<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(location);
        return new Diagnostic(
            descriptor,
            location,
            additionalLocations,
            ToDictionary(properties),
            arguments,
            descriptor.MessageFormat.Format(arguments.AsSpan()),
            descriptor.RemedyFormat is { } format ? format.Format(arguments.AsSpan()) : descriptor.Remedy);
    }

    /// <summary>Makes a finding whose texts were filled where it was found, in another process. It has no <see cref="Arguments"/>.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where.</param>
    /// <param name="additionalLocations">Other places that it is about; may be empty.</param>
    /// <param name="properties">What a fix needs, by name; the last of a name that is given twice counts.</param>
    /// <param name="message">The message, filled.</param>
    /// <param name="remedy">What to do about it, filled.</param>
    public static Diagnostic CreateFilled(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableArray<Location> additionalLocations,
        ReadOnlySpan<KeyValuePair<string, string>> properties,
        LocalizableText message,
        LocalizableText remedy)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(location);
        return new Diagnostic(descriptor, location, additionalLocations, ToDictionary(properties), [], message, remedy);
    }

    /// <summary>The id and the English message.</summary>
    public override string ToString() => $"{Id}: {Message.English}";

    private static ImmutableDictionary<string, string> ToDictionary(ReadOnlySpan<KeyValuePair<string, string>> properties)
    {
        ImmutableDictionary<string, string> known = ImmutableDictionary<string, string>.Empty;
        foreach ((string name, string value) in properties)
        {
            known = known.SetItem(name, value);
        }

        return known;
    }
}
