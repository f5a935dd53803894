using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Plugins.Workers;

/// <summary>What a worker found in one plan.</summary>
/// <param name="Diagnostics">What is kept: what the worker's driver has to say, then findings of the plugin's rules up to the limit, in their order.</param>
/// <param name="Count">How many findings of the plugin's rules there are, those that are not kept too.</param>
internal sealed record WorkerFindings(ImmutableArray<Diagnostic> Diagnostics, int Count)
{
    /// <summary>Writes what was found.</summary>
    /// <param name="payload">Takes it.</param>
    /// <param name="rules">The ids of the plugin's rules.</param>
    /// <param name="found">What was found, in its order.</param>
    public static void Write(PayloadWriter payload, HashSet<string> rules, IReadOnlyList<Diagnostic> found)
    {
        // What says that something is missing comes first, so that no limit cuts it.
        payload.Write(found.Count);
        foreach (Diagnostic diagnostic in found)
        {
            if (!rules.Contains(diagnostic.Id))
            {
                FindingSerializer.Write(payload, diagnostic);
            }
        }

        foreach (Diagnostic diagnostic in found)
        {
            if (rules.Contains(diagnostic.Id))
            {
                FindingSerializer.Write(payload, diagnostic);
            }
        }
    }

    /// <summary>Reads what a plugin in a worker found.</summary>
    /// <exception cref="InvalidDataException">It names something that the plan or the plugin does not have.</exception>
    public static WorkerFindings Read(PayloadReader payload, PluginProcess plugin, PlanSnapshot snapshot)
    {
        ImmutableArray<Diagnostic>.Builder kept = ImmutableArray.CreateBuilder<Diagnostic>();
        int count = payload.ReadInt32();
        int others = 0;
        for (int i = 0; i < count && i - others < plugin.Limits.Findings; i++)
        {
            Diagnostic diagnostic = FindingSerializer.Read(payload, snapshot, id => plugin.RuleOf(id) ?? HostRule(id));
            others += plugin.RuleOf(diagnostic.Id) is null ? 1 : 0;
            kept.Add(diagnostic);
        }

        return new WorkerFindings(kept.ToImmutable(), count - others);
    }

    private static DiagnosticDescriptor? HostRule(string id) => DriverDiagnostics.All.FirstOrDefault(rule => rule.Id == id);
}
