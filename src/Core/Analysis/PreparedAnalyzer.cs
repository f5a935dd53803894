using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>An analyzer that has been asked for its rules and actions, or what it threw when it was asked.</summary>
internal sealed class PreparedAnalyzer
{
    private PreparedAnalyzer(
        RegisteredAnalyzer registered, ImmutableArray<DiagnosticDescriptor> descriptors, RegisteredActions actions, Exception? fault)
    {
        Name = registered.Name;
        Plugin = registered.Plugin;
        Descriptors = descriptors;
        foreach (DiagnosticDescriptor descriptor in descriptors)
        {
            DeclaredIds.Add(descriptor.Id);
        }

        Actions = actions;
        Fault = fault;
    }

    public string Name { get; }

    public PluginIdentity Plugin { get; }

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    public HashSet<string> DeclaredIds { get; } = new(StringComparer.Ordinal);

    public RegisteredActions Actions { get; }

    /// <summary>What the analyzer threw before it looked at anything; null where it did not.</summary>
    public Exception? Fault { get; }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; it becomes a finding that names it.")]
    public static PreparedAnalyzer Prepare(RegisteredAnalyzer registered)
    {
        var actions = new RegisteredActions();
        ImmutableArray<DiagnosticDescriptor> descriptors = [];
        try
        {
            descriptors = registered.Analyzer.SupportedDiagnostics;
            registered.Analyzer.Initialize(new ActionCollector(actions));
            return new PreparedAnalyzer(registered, descriptors, actions, fault: null);
        }
        catch (Exception exception)
        {
            return new PreparedAnalyzer(registered, descriptors.IsDefault ? [] : [.. descriptors.OfType<DiagnosticDescriptor>()], actions, exception);
        }
    }
}
