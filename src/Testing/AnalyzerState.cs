using System.Reflection;
using PlanKit.Analysis;

namespace PlanKit.Testing;

/// <summary>
/// Finds analyzers that hold state. An analyzer is made once and called from many threads, on one plan after another: what it
/// keeps in a field leaks from plan to plan, and is a race. State belongs into the closures of a plan-start action.
/// </summary>
/// <example>
/// <code>
/// Assert.Empty(AnalyzerState.FaultsIn(typeof(MyAnalyzer).Assembly));
/// </code>
/// </example>
public static class AnalyzerState
{
    /// <summary>
    /// The instance fields of analyzers, and those behind their properties and captured parameters, that something else than a
    /// constructor writes; those that others can write; and those that hold a collection that can change.
    /// </summary>
    /// <param name="assembly">The assembly with the analyzers. Base classes of other assemblies are looked at as well.</param>
    /// <returns>One line for each, by name: the field, and what is wrong with it. Empty where all is well.</returns>
    public static IReadOnlyList<string> FaultsIn(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return
        [
            .. assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(PlanAnalyzer)))
                .SelectMany(WithBases)
                .Distinct()
                .SelectMany(FaultsOf)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Type> WithBases(Type type)
    {
        for (Type? current = type; current is not null && current != typeof(PlanAnalyzer); current = current.BaseType)
        {
            yield return current.IsGenericType ? current.GetGenericTypeDefinition() : current;
        }
    }

    private static IEnumerable<string> FaultsOf(Type type)
    {
        FieldInfo[] fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        HashSet<FieldInfo> written = fields.Length == 0 ? [] : FieldWrites.OutsideConstructors(type);
        foreach (FieldInfo field in fields)
        {
            if (!field.IsInitOnly && written.Contains(field))
            {
                yield return $"{type.Name}.{field.Name} is written after the analyzer was made.";
            }
            else if (!field.IsInitOnly && !field.IsPrivate)
            {
                yield return $"{type.Name}.{field.Name} can be written by others; make it private or read-only.";
            }
            else if (CanChange(field.FieldType))
            {
                yield return $"{type.Name}.{field.Name} holds a {field.FieldType.Name}, which can change; use an immutable collection.";
            }
        }
    }

    // What looks things up without being changed is in Immutable and Frozen; an array may be a table that nobody writes.
    private static bool CanChange(Type type) =>
        type.Namespace is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent"
        && type is { IsInterface: false } && !type.Name.Contains("Comparer", StringComparison.Ordinal) && !type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal);
}
