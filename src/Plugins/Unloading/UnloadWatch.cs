using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PlanKit.Plugins.Unloading;

/// <summary>Sees whether a plugin's load context goes away when the plugin is unloaded, and if not, what holds it.</summary>
internal sealed class UnloadWatch
{
    // Each collection lets go what the finalizers of the one before released.
    private const int Collections = 10;

    private readonly Dictionary<int, string> _threadsBefore = ProcessThreads.Now();

    /// <summary>Collects until the context is gone, or does not go.</summary>
    /// <param name="context">Refers weakly to the context, which was told to unload.</param>
    /// <returns>Whether it is gone.</returns>
    public static bool AwaitEnd(WeakReference context)
    {
        for (int i = 0; context.IsAlive && i < Collections; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !context.IsAlive;
    }

    /// <summary>What holds a context that did not go, as far as can be told.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ImmutableArray<ContextHolder> FindHolders(WeakReference context)
    {
        // A program that can load no code has no such context, and what looks for its holders is left out of it.
        if (!RuntimeFeature.IsDynamicCodeSupported || context.Target is not AssemblyLoadContext held)
        {
            return [];
        }

        var walk = new ObjectWalk(held);
        return
        [
            .. StaticRoots.All(held)
                .Select(root => walk.Find(root.Value) is { } found ? new ContextHolder(root.Kind, root.Name, found) : null)
                .OfType<ContextHolder>()
                .Distinct(),
            .. ProcessThreads.Now()
                .Where(thread => !_threadsBefore.ContainsKey(thread.Key))
                .Select(thread => new ContextHolder(ContextHolderKind.Thread, thread.Value, "")),
            .. PoolWork(),
        ];
    }

    private static IEnumerable<ContextHolder> PoolWork()
    {
        ThreadPool.GetMaxThreads(out int most, out _);
        ThreadPool.GetAvailableThreads(out int free, out _);
        return most > free ? [new ContextHolder(ContextHolderKind.PoolWork, (most - free).ToString(CultureInfo.InvariantCulture), "")] : [];
    }
}
