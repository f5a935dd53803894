using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace PlanKit.Testing;

/// <summary>
/// Runs a plugin's tests where there is no test framework to be had. A test is a public method without parameters or result, of a
/// public class whose name ends in Tests and that has a constructor without parameters. Each test gets an object of its own,
/// which is disposed of if it can be. Tests run one after another, in ordinal order of their names.
/// </summary>
public static class TestProgram
{
    private const string Ending = "Tests";

    /// <summary>Runs every test of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="output">Gets a line for each test, what a failed one threw, and a line for all.</param>
    /// <returns>The exit code: 0 where there are tests and none failed, else 1.</returns>
    public static int Run(Assembly assembly, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(output);
        int passed = 0, failed = 0;
        foreach (MethodInfo test in TestsOf(assembly))
        {
            string name = $"{test.DeclaringType!.Name}.{test.Name}";
            if (FaultOf(test) is { } fault)
            {
                failed++;
                output.WriteLine($"FAILED {name}");
                output.WriteLine(fault is AnalyzerTestException ? fault.Message : fault.ToString());
            }
            else
            {
                passed++;
                output.WriteLine($"passed {name}");
            }
        }

        output.WriteLine(passed + failed == 0 ? "There is no test." : $"{passed} passed, {failed} failed");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private static IEnumerable<MethodInfo> TestsOf(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith(Ending, StringComparison.Ordinal) && type.GetConstructor(Type.EmptyTypes) is not null)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => type
            .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(void) && !method.IsSpecialName && method.Name != nameof(IDisposable.Dispose) && method.GetParameters().Length == 0 && !method.ContainsGenericParameters)
            .OrderBy(method => method.Name, StringComparer.Ordinal));

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a test throws is its failure, and the others run all the same.")]
    private static Exception? FaultOf(MethodInfo test)
    {
        try
        {
            object instance = Activator.CreateInstance(test.DeclaringType!)!;
            using (instance as IDisposable)
            {
                test.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);
            }

            return null;
        }
        catch (Exception fault)
        {
            return fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;
        }
    }
}
